package dev.interlock.http.posting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.http.problem.MalformedJson;
import dev.interlock.journal.CanonicalJson;
import dev.interlock.journal.FactCodec;
import dev.interlock.journal.FactCodec.UnknownFields;
import dev.interlock.journal.Problem;
import dev.interlock.journal.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a chunk's lines as facts. What is wrong is pointed at by the number of its line in the stream. */
final class ChunkReading {

    private final Chunk chunk;
    private final int longestLine;
    private final List<Line> readable = new ArrayList<>();
    private final List<JsonNode> nodes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ChunkReading(Chunk chunk, int longestLine) {
        this.chunk = chunk;
        this.longestLine = longestLine;
    }

    static Reading read(Chunk chunk, int longestLine, UnknownFields unknownFields) {
        return new ChunkReading(chunk, longestLine).read(unknownFields);
    }

    private Reading read(UnknownFields unknownFields) {
        chunk.lines().forEach(this::parse);
        Reading reading = FactCodec.readLines(nodes, unknownFields);
        reading.problems().stream()
                .map(problem -> new Problem(inStream(problem.pointer()), problem.value(), problem.message()))
                .forEach(problems::add);
        return new Reading(
                null,
                problems.isEmpty() ? reading.facts() : List.of(),
                problems,
                reading.unknownFields().stream().map(this::inStream).toList(),
                reading.unknownCodes().stream()
                        .map(code -> code.at(inStream(code.pointer())))
                        .toList());
    }

    private void parse(Line line) {
        if (line.tooLong()) {
            problems.add(problem(line, "The line is longer than the %d bytes that are read.".formatted(longestLine)));
            return;
        }
        try {
            nodes.add(CanonicalJson.mapper().readTree(line.bytes()));
            readable.add(line);
        } catch (JsonProcessingException malformed) {
            problems.add(problem(line, MalformedJson.explain(malformed).detail()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Bytes in memory could not be read.", impossible);
        }
    }

    private static Problem problem(Line line, String message) {
        @Nullable String value = null;
        return new Problem("/" + line.number(), value, message);
    }

    /** {@code /0/geo} of the readable lines as {@code /1042/geo} of the stream. */
    private String inStream(String pointer) {
        int end = pointer.indexOf('/', 1);
        String index = end < 0 ? pointer.substring(1) : pointer.substring(1, end);
        String rest = end < 0 ? "" : pointer.substring(end);
        return "/" + readable.get(Integer.parseInt(index)).number() + rest;
    }
}

package dev.interlock.brand;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.interlock.fact.Fact;
import dev.interlock.journal.CanonicalJson;
import dev.interlock.journal.FactCodec;
import dev.interlock.journal.Reading;
import dev.interlock.journal.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A posted request on its way to the writer, already in the bytes that will be journaled: the caller's
 * thread makes them, so that the writer need not.
 *
 * @param factBytes each fact as canonical JSON
 * @param payload the whole request as canonical JSON
 */
@SuppressWarnings("ArrayRecordComponent") // Requests are carried, never compared.
record Request(Posted posted, List<byte[]> factBytes, byte[] payload, byte[] digest, CompletableFuture<Answer> answer) {

    static Request of(Posted posted) {
        List<byte[]> facts = posted.facts().stream()
                .map(fact -> CanonicalJson.write(FactCodec.write(fact)))
                .toList();
        byte[] payload = payload(posted, facts);
        return new Request(posted, facts, payload, Sha256.of(payload), new CompletableFuture<>());
    }

    /** The request that was journaled as {@code payload}, by {@code principal}, without an idempotency key. */
    static Request journaled(String principal, byte[] payload) {
        JsonNode json = parse(payload);
        Reading said = reading(json);
        JsonNode asOf = json.get("asOf");
        return of(new Posted(
                principal,
                null,
                asOf == null ? null : Instant.parse(asOf.textValue()),
                said.facts(),
                said.unknownCodes()));
    }

    /** The facts of a request that was journaled. */
    static List<Fact> facts(JsonNode journaled) {
        return reading(journaled).facts();
    }

    private static Reading reading(JsonNode journaled) {
        Reading reading = FactCodec.readJournaled(journaled);
        if (!reading.readable()) {
            throw new IllegalStateException("What was journaled cannot be read: " + reading.problems());
        }
        return reading;
    }

    /** How much of the queue it takes. */
    int weight() {
        return Math.max(1, factBytes.size());
    }

    static JsonNode parse(byte[] payload) {
        try {
            return CanonicalJson.mapper().readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was journaled is no JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalStateException("What was journaled cannot be read: " + e.getMessage(), e);
        }
    }

    /** Canonical because {@code asOf} sorts before {@code facts}, and that before {@code unknownCodes}. */
    private static byte[] payload(Posted posted, List<byte[]> facts) {
        var bytes = new ByteArrayOutputStream();
        String clock = posted.asOf() == null ? "" : "\"asOf\":\"%s\",".formatted(posted.asOf());
        bytes.writeBytes(("{" + clock + "\"facts\":[").getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < facts.size(); i++) {
            if (i > 0) {
                bytes.write(',');
            }
            bytes.writeBytes(facts.get(i));
        }
        bytes.write(']');
        if (!posted.unknownCodes().isEmpty()) {
            ArrayNode codes = CanonicalJson.mapper().createArrayNode();
            posted.unknownCodes().forEach(code -> codes.add(code.write()));
            bytes.writeBytes(",\"unknownCodes\":".getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(CanonicalJson.write(codes));
        }
        bytes.write('}');
        return bytes.toByteArray();
    }
}

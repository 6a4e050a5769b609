package dev.interlock.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of scenarios: one file each, in one folder for each loop; and in the folder {@code tables}
 * whole tables for scenarios to share.
 */
public final class ScenarioFolder {

    /** A file holds at most so many bytes. */
    public static final int MOST_BYTES = YamlDocument.MOST_BYTES;

    /** The folder of shared tables. */
    private static final String TABLES = "tables";

    private static final String ENDING = ".yaml";

    private final List<Scenario> scenarios;
    private final Map<String, PinnedTables> shared;

    private ScenarioFolder(List<Scenario> scenarios, Map<String, PinnedTables> shared) {
        this.scenarios = List.copyOf(scenarios);
        this.shared = shared;
    }

    /**
     * Reads every scenario below {@code folder}.
     *
     * @throws ScenarioProblems naming everything that is wrong with them
     */
    public static ScenarioFolder read(Path folder) {
        var problems = new ArrayList<ScenarioProblems.Problem>();
        var shared = new TreeMap<String, PinnedTables>();
        for (Path file : files(folder.resolve(TABLES))) {
            collect(
                    problems,
                    () -> shared.put(
                            name(file).replace(ENDING, ""), ScenarioReading.sharedTables(name(file), text(file))));
        }
        var scenarios = new ArrayList<Scenario>();
        var reading = new ScenarioReading(shared);
        for (Path file : files(folder)) {
            Path parent = folder.relativize(file).getParent();
            String inside = parent == null ? "" : parent.toString();
            if (!inside.equals(TABLES)) {
                collect(problems, () -> scenarios.add(reading.read(inside, name(file), text(file))));
            }
        }
        if (!problems.isEmpty()) {
            throw new ScenarioProblems(problems);
        }
        return new ScenarioFolder(scenarios, shared);
    }

    /** All scenarios, by folder and file. */
    public List<Scenario> scenarios() {
        return scenarios;
    }

    /**
     * Reads a scenario that stands in no folder; it may share this folder's tables.
     *
     * @throws ScenarioProblems naming everything that is wrong with {@code text}
     */
    public Scenario given(String file, String text) {
        return new ScenarioReading(shared).read("", file, text);
    }

    private static void collect(List<ScenarioProblems.Problem> problems, Runnable reading) {
        try {
            reading.run();
        } catch (ScenarioProblems wrong) {
            problems.addAll(wrong.problems());
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.filter(file -> name(file).endsWith(ENDING)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder %s cannot be read.".formatted(folder), unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The scenario %s cannot be read.".formatted(file), unreadable);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}

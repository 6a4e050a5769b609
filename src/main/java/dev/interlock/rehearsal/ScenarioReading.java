package dev.interlock.rehearsal;

import dev.interlock.fact.Fact;
import dev.interlock.journal.Nearest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads one scenario. */
final class ScenarioReading {

    private static final List<String> KEYS = List.of("why", "tables", "on", "at", "given", "acts", "then", "steps");
    private static final List<String> STEP_KEYS = List.of("on", "at", "given", "acts", "then");
    private static final String LIKE = "like";

    /** A scenario of a quarter, day by day. */
    private static final int MOST_STEPS = 100;

    private final Map<String, PinnedTables> shared;

    /** @param shared whole tables that scenarios name under {@code like} */
    ScenarioReading(Map<String, PinnedTables> shared) {
        this.shared = shared;
    }

    /** @throws ScenarioProblems naming everything that is wrong with {@code text} */
    Scenario read(String folder, String file, String text) {
        Part root = YamlDocument.read(file, text);
        root.only(KEYS);
        String why = root.at("why").text();
        PinnedTables tables = root.has("tables") ? tables(root.at("tables")) : PinnedTables.NONE;
        List<Step> steps = root.has("steps") ? steps(root) : List.of(step(root, List.of(), null));
        root.complaints().throwIfAny();
        return new Scenario(folder, file, why, tables, steps);
    }

    /** Whole tables for scenarios to share. */
    static PinnedTables sharedTables(String file, String text) {
        Part root = YamlDocument.read(file, text);
        root.only(TableReading.tables());
        var tables = new PinnedTables(new TableReading(PinnedTables.NONE).rows(root), List.of());
        root.complaints().throwIfAny();
        return tables;
    }

    private PinnedTables tables(Part part) {
        var known = new TreeSet<>(TableReading.tables());
        known.add(LIKE);
        if (!part.only(known)) {
            return PinnedTables.NONE;
        }
        PinnedTables like = PinnedTables.NONE;
        if (part.has(LIKE)) {
            String name = part.at(LIKE).text();
            if (!shared.containsKey(name)) {
                part.at(LIKE)
                        .complain("There are no shared tables (%s); there are %s.%s"
                                .formatted(name, shared.keySet(), Nearest.hint(name, shared.keySet())));
            }
            like = shared.getOrDefault(name, PinnedTables.NONE);
        }
        return like.and(new TableReading(like).rows(part));
    }

    private List<Step> steps(Part root) {
        for (String single : List.of("on", "at", "acts", "then")) {
            if (root.has(single)) {
                root.at(single).complain("With steps, '%s' belongs into a step.".formatted(single));
            }
        }
        List<Part> parts = root.at("steps").items();
        if (parts.isEmpty() || parts.size() > MOST_STEPS) {
            root.at("steps").complain("Expected from 1 to %d steps; found %d.".formatted(MOST_STEPS, parts.size()));
            return List.of();
        }
        var steps = new ArrayList<Step>();
        LocalDate before = null;
        for (Part part : parts) {
            part.only(STEP_KEYS);
            List<Part> givens = steps.isEmpty() ? List.of(root.at("given")) : List.of();
            Step step = step(part, givens, before);
            steps.add(step);
            before = step.on();
        }
        return steps;
    }

    private static Step step(Part part, List<Part> alsoGiven, @Nullable LocalDate before) {
        LocalDate said = part.at("on").day();
        LocalDate on = said == null ? LocalDate.EPOCH : said;
        if (before != null && on.isBefore(before)) {
            part.at("on").complain("The step's day (%s) lies before the last (%s).".formatted(on, before));
        }
        var reading = new FactReading(on);
        var given = new ArrayList<Fact>();
        alsoGiven.forEach(also -> given.addAll(reading.read(also)));
        given.addAll(new FactReading(on).read(part.at("given")));
        for (Fact fact : given) {
            LocalDate day = fact.happenedOn(Scenario.ZONE);
            if (said != null && day != null && day.isAfter(on)) {
                part.at("given")
                        .complain("The %s happens on %s, after the step's day (%s).".formatted(fact.key(), day, on));
                break;
            }
        }
        LocalTime at = part.has("at") ? part.at("at").parsed(LocalTime::parse, "a time such as 09:30") : null;
        return new Step(on, at, given, ActReading.read(part.at("acts")), ThenReading.read(part.at("then")));
    }
}

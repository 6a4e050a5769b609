package dev.interlock.rehearsal;

import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Engine;
import dev.interlock.engine.RuleFailed;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.rulebook.RulebookProblems;
import java.util.List;

/**
 * Runs scenarios through the same engine that decides for brands. Rules are compiled once for each
 * version. Safe for use by several threads.
 */
public final class Rehearsal implements AutoCloseable {

    private final Engine engine = new Engine();

    /**
     * Runs {@code scenario} by the rules of {@code rulebook} and by its tables, save where the scenario
     * pins rows of its own.
     */
    public Outcome run(Scenario scenario, Rulebook rulebook) {
        try {
            return runBy(scenario, scenario.tables().on(rulebook));
        } catch (RulebookProblems problems) {
            return failed(scenario, "rows that make a rulebook", String.valueOf(problems.getMessage()));
        }
    }

    /** Runs {@code scenario} by the tables of {@code rulebook}, whatever it pins. */
    Outcome runBy(Scenario scenario, Rulebook rulebook) {
        try (BrandSession session = engine.open(rulebook, Scenario.ZONE)) {
            var running = new Running(session);
            scenario.steps().forEach(running::step);
            return new Outcome(scenario, running.mismatches());
        } catch (RuleFailed failed) {
            return failed(scenario, "rules that come to a conclusion", String.valueOf(failed.getMessage()));
        }
    }

    private static Outcome failed(Scenario scenario, String expected, String found) {
        Step first = scenario.steps().get(0);
        return new Outcome(scenario, List.of(new Mismatch(first.on(), 1, expected, found, null)));
    }

    /** Gives back the memory of rules that {@code rulebook} does not have. No scenario may be running. */
    public void keepOnly(Rulebook rulebook) {
        engine.retireUnused(java.util.Set.of(rulebook.rulesDigest()));
    }

    @Override
    public void close() {
        engine.close();
    }
}

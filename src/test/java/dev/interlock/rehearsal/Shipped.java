package dev.interlock.rehearsal;

import dev.interlock.rulebook.Rulebook;
import java.nio.file.Path;

/** The rules, tables and scenarios of the product, read and compiled once for all tests. */
final class Shipped {

    static final Rulebook RULEBOOK = Rulebook.read(Path.of("rules"), Path.of("decision-tables"));
    static final ScenarioFolder FOLDER = ScenarioFolder.read(Path.of("test-scenarios"));
    private static final Rehearsal REHEARSAL = new Rehearsal();

    private Shipped() {}

    static Outcome run(Scenario scenario) {
        return REHEARSAL.run(scenario, RULEBOOK);
    }

    static Outcome run(String yaml) {
        return run(FOLDER.given("given.yaml", yaml));
    }
}

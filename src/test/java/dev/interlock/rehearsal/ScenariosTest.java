package dev.interlock.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.interlock.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The product keeps what its scenarios promise. */
class ScenariosTest {

    private static final Rehearsal REHEARSAL = new Rehearsal();
    private static final Rulebook SHIPPED = Rulebook.read(Path.of("rules"), Path.of("decision-tables"));

    @AfterAll
    static void close() {
        REHEARSAL.close();
    }

    @TestFactory
    Stream<DynamicTest> the_rules_keep() {
        return ScenarioFolder.read(Path.of("test-scenarios")).scenarios().stream()
                .map(scenario -> dynamicTest(scenario.name(), () -> keeps(scenario)));
    }

    private static void keeps(Scenario scenario) {
        Outcome outcome = REHEARSAL.run(scenario, SHIPPED);
        assertThat(outcome.passed()).as(outcome::toString).isTrue();
    }
}

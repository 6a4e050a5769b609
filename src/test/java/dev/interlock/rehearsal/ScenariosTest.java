package dev.interlock.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The product keeps what its scenarios promise. */
class ScenariosTest {

    @TestFactory
    Stream<DynamicTest> the_rules_keep() {
        return Shipped.FOLDER.scenarios().stream().map(scenario -> dynamicTest(scenario.name(), () -> keeps(scenario)));
    }

    private static void keeps(Scenario scenario) {
        Outcome outcome = Shipped.run(scenario);
        assertThat(outcome.passed()).as(outcome::toString).isTrue();
    }
}

package dev.interlock.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.interlock.rulebook.RuleSource;
import dev.interlock.rulebook.Rulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scenario that expects something else fails, and says what. */
class ScenarioGuardsTest {

    private static final Pattern FIGURE =
            Pattern.compile("(₹[0-9]+(?:,[0-9]+)*(?:\\.[0-9]+)?)|([0-9]+(?:\\.[0-9]+)?%)");
    private static final String STRUCTURAL =
            """
            why: A crossing.
            tables: { like: brief }
            on: 2026-11-10
            given:
              - windows: { geo: PIN:800001, state: IN-BR, paymentMode: COD, firstEnds: 2026-11-10, failed: 40 of 100 }
            then:
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    signals: [ CourierRisk ]                           | no CourierRisk, but GeoRisk PIN:800001 COD
                    signals: [ GeoRisk: { riskClass: WATCH } ]         | riskClass: expected WATCH; found STRUCTURAL
                    signals: [ GeoRisk: { figures: { sample: 99 } } ]  | figures.sample: expected 99; found 100
                    signals: [ GeoRisk: { affected: { pins: [] } } ]   | affected.pins (how many): expected 0; found 1
                    interventions: [ Unpriced ]                        | no Unpriced, but GeoRisk PIN:800001 COD
                    never: [ GeoRisk ]                                 | found GeoRisk[geo=PIN:800001
                    nothing: true                                      | expected nothing
                    nothingElse: true                                  | expected nothing else
                    verdicts: [ { geo: PIN:800001, mode: COD, rule: LW-11 } ] | found LW-02
                    verdicts: [ { geo: PIN:110001, mode: COD, rule: LW-11 } ] | found no verdict
                    changes: [ { of: GeoRisk, raised: 2 } ]            | found 1 times
                    changes: [ { of: GeoRisk, withdrawn: 1 } ]         | found 0 times
                    postings: { outdated: 1 }                          | found 0 facts outdated
                    deliveries: [ { of: GeoRisk, department: FINANCE, state: OPEN } ]       | found not told
                    deliveries: [ { of: GeoRisk, department: MARKETING, state: NOT_TOLD } ] | found OPEN
                    """)
    void a_wrong_expectation_is_named(String then, String message) {
        Outcome outcome = Shipped.run(STRUCTURAL + "  " + then + "\n");

        assertThat(outcome.passed()).isFalse();
        assertThat(outcome.toString()).contains("given", message);
    }

    @Test
    void a_rule_too_many_or_too_few_behind_a_conclusion_is_named() {
        String signals = STRUCTURAL + "  signals: [ GeoRisk ]\n  because: ";

        assertThat(Shipped.run(signals + "[ LW-01, LW-02, LW-13, LM-01, LM-04, LM-05, LM-08 ]")
                        .passed())
                .isTrue();
        assertThat(Shipped.run(signals + "[ LW-01, LW-02, LW-13, LM-01, LM-04, LM-05 ]")
                        .toString())
                .contains("found because [LM-01, LM-04, LM-05, LM-08, LW-01, LW-02, LW-13]");
        assertThat(Shipped.run(signals + "[ LW-01, LW-02, LW-13, LM-01, LM-04, LM-05, LM-08, LM-09 ]")
                        .passed())
                .isFalse();
    }

    /** Every amount and share that a scenario expects, off by one paisa or basis point. */
    @TestFactory
    Stream<DynamicTest> a_golden_number_that_is_off_by_the_least_fails() {
        return Shipped.FOLDER.scenarios().stream()
                .filter(scenario -> text(scenario).contains("\nthen:"))
                .flatMap(scenario -> mutants(text(scenario)).stream()
                        .map(mutant -> dynamicTest(scenario.name() + ": " + mutant.what(), () -> assertThat(
                                        Shipped.run(mutant.yaml()).passed())
                                .as("%s passes with %s", scenario.name(), mutant.what())
                                .isFalse())));
    }

    @Test
    void a_rule_that_is_gone_is_missed() {
        List<RuleSource> without = Shipped.RULEBOOK.rules().stream()
                .map(source -> new RuleSource(
                        source.file(),
                        source.text().replace("!crossed(), figures.sample >=", "!crossed(), figures.sample >")))
                .toList();
        Rulebook mutated = Rulebook.of(without, Shipped.RULEBOOK.workbooks());
        String exactlyEnough = STRUCTURAL.replace("40 of 100", "1 of 10")
                + "  verdicts: [ { geo: PIN:800001, mode: COD, rule: LW-11 } ]\n";
        Scenario scenario = Shipped.FOLDER.given("given.yaml", exactlyEnough);

        assertThat(Shipped.run(scenario).passed()).isTrue();
        try (var rehearsal = new Rehearsal()) {
            assertThat(rehearsal.run(scenario, mutated).passed()).isFalse();
        }
    }

    private record Mutant(String what, String yaml) {}

    private static List<Mutant> mutants(String yaml) {
        int then = yaml.indexOf("\nthen:");
        var mutants = new ArrayList<Mutant>();
        Matcher figure = FIGURE.matcher(yaml);
        while (figure.find()) {
            if (figure.start() > then) {
                String other = more(figure.group());
                mutants.add(new Mutant(
                        figure.group() + " to " + other,
                        yaml.substring(0, figure.start()) + other + yaml.substring(figure.end())));
            }
        }
        return mutants;
    }

    private static String more(String figure) {
        var more = new BigDecimal(figure.replaceAll("[₹,%]", ""))
                .add(new BigDecimal("0.01"))
                .toPlainString();
        return figure.startsWith("₹") ? "₹" + more : more + "%";
    }

    private static String text(Scenario scenario) {
        try {
            return Files.readString(Path.of("test-scenarios", scenario.folder(), scenario.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

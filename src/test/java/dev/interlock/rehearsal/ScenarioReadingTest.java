package dev.interlock.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.interlock.signal.Conclusion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be read is refused with file, line, and the word that was probably meant. */
class ScenarioReadingTest {

    private static final String SOUND =
            """
            why: A crossing.
            tables:
              like: brief
              failure-lines:
                - { row: PIN-COD, riskAbove: 25% }
            on: 2026-11-10
            given:
              - NdrWindow: { geo: PIN:800001, paymentMode: COD, windowEnd: 2026-11-10, attempted: 100, ndr: 40 }
            then:
              signals:
                - GeoRisk: { geo: PIN:800001 }
            """;

    @Test
    void a_sound_scenario_is_read() {
        assertThat(Shipped.run(SOUND).passed()).isTrue();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    why:                         | wyh:                        | given.yaml:1: There is no key (wyh) here; there are why, tables, on, at, given, acts, then, steps. Maybe why was meant.
                    like: brief                  | like: breif                 | given.yaml:3: There are no shared tables (breif); there are [brief]. Maybe brief was meant.
                    failure-lines                | failure-line                | given.yaml:4: There is no key (failure-line) here;
                    riskAbove                    | riskAbov                    | Maybe riskAbove was meant.
                    25%                          | 25                          | given.yaml:5: Expected a percentage from 0 % to 100 %, written like 25%; found 25.
                    25%                          | 125%                        | given.yaml:5: Expected a percentage from 0 % to 100 %
                    riskAbove: 25%               | riskAbove: 15%              | given.yaml:5: 'Calm at or below (%)' must not exceed 'Risk above (%)'
                    row: PIN-COD                 | row: PIN-NEW                | given.yaml:5: The row lacks level: one of PIN, P3, STATE, COURIER.
                    on: 2026-11-10               | on: tomorrow                | given.yaml:6: Expected a day such as 2026-11-10; found tomorrow.
                    on: 2026-11-10               | on: 2026-11-09              | The NdrWindow PIN:800001|COD|2026-11-10 happens on 2026-11-10, after the step's day (2026-11-09).
                    NdrWindow                    | NdrWindows                  | given.yaml:8: There is no fact (NdrWindows);
                    attempted: 100               | atempted: 100               | Maybe attempted was meant.
                    ndr: 40                      | ndr: 140                    | given.yaml:8: The ndr (140) must not exceed the attempted (100).
                    - GeoRisk: { geo             | - GeoRisc: { geo            | given.yaml:11: There is no conclusion (GeoRisc);
                    { geo: PIN:800001 }          | { goe: PIN:800001 }         | given.yaml:11: A GeoRisk has no field (goe);
                    signals                      | interventions               | given.yaml:11: The GeoRisk belongs under signals.
                    signals                      | signal                      | Maybe signals was meant.
                    why: A crossing.             | why: [                      | This is not YAML
                    why: A crossing.             | why: !!java.net.URL [ x ]   | Global tag is not allowed
                    why: A crossing.             | why: !tag A                 | Tags (!tag) are not read.
                    """)
    void a_misspelt_scenario_names_file_line_and_what_was_meant(String sound, String wrong, String message) {
        assertThatThrownBy(() -> Shipped.FOLDER.given("given.yaml", SOUND.replace(sound, wrong)))
                .isInstanceOf(ScenarioProblems.class)
                .hasMessageContaining(message);
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        String wrong = SOUND.replace("like: brief", "like: breif").replace("ndr: 40", "ndr: 140");

        assertThatThrownBy(() -> Shipped.FOLDER.given("given.yaml", wrong))
                .satisfies(thrown -> assertThat(((ScenarioProblems) thrown).problems())
                        .extracting(ScenarioProblems.Problem::line)
                        .contains(3, 8));
    }

    @Test
    void a_combination_of_mechanisms_must_say_why_they_add_up() {
        String silent = SOUND.replace(
                "failure-lines:\n    - { row: PIN-COD, riskAbove: 25% }",
                "options:\n    - { row: NO-COD-AT-ALL, offered: YES, whyTheMechanismsAddUp: null }");

        assertThatThrownBy(() -> Shipped.FOLDER.given("given.yaml", silent))
                .hasMessageContaining("a combination needs a reason why its parts add up");
    }

    @Test
    void a_step_must_expect_something() {
        String silent = SOUND.substring(0, SOUND.indexOf("then:")) + "then: {}\n";

        assertThatThrownBy(() -> Shipped.FOLDER.given("given.yaml", silent))
                .hasMessageContaining("A step without a single expectation proves nothing.");
    }

    @Test
    void size_depth_and_aliases_are_limited() {
        String bomb = "a: &a [x,x,x,x,x,x,x,x,x,x]\n";
        for (char level = 'b'; level < 'j'; level++) {
            bomb += "%1$s: &%1$s [%2$s]\n".formatted(level, ("*" + (char) (level - 1) + ",").repeat(10));
        }
        String all = bomb;

        assertThatThrownBy(() -> Shipped.FOLDER.given("given.yaml", all)).hasMessageContaining("not YAML we read");
        assertThatThrownBy(() -> Shipped.FOLDER.given("given.yaml", "why: " + "[".repeat(100)))
                .isInstanceOf(ScenarioProblems.class);
        assertThatThrownBy(() -> Shipped.FOLDER.given("given.yaml", "#".repeat(YamlDocument.MOST_BYTES + 1)))
                .hasMessageContaining("at most");
    }

    @Test
    void every_conclusion_can_be_expected_by_name() {
        var conclusions = new ClassFileImporter()
                .importPackages("dev.interlock.signal", "dev.interlock.intervention").stream()
                        .filter(type -> type.isAssignableTo(Conclusion.class) && !type.isInterface())
                        .map(type -> type.getSimpleName())
                        .toList();

        assertThat(ConclusionTypes.BY_NAME.keySet()).containsExactlyInAnyOrderElementsOf(conclusions);
    }

    @Test
    void the_example_of_the_documentation_runs() throws Exception {
        Matcher example = Pattern.compile("(?s)```yaml\n(# The example.*?)```")
                .matcher(Files.readString(Path.of("docs/scenarios.md")));

        assertThat(example.find()).isTrue();
        Outcome outcome = Shipped.run(example.group(1));
        assertThat(outcome.passed()).as(outcome::toString).isTrue();
    }
}

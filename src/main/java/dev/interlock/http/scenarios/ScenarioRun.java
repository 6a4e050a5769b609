package dev.interlock.http.scenarios;

import dev.interlock.rehearsal.Mismatch;
import dev.interlock.rehearsal.Outcome;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.trace.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of the scenarios that were run. */
@Schema(name = "ScenarioRun", description = "What came of the scenarios that were run.")
record ScenarioRun(
        @Schema(description = "The id of the rulebook they were run by.") String rulebook,
        int passed,
        int failed,
        List<Ran> outcomes) {

    static ScenarioRun of(Rulebook rulebook, List<Outcome> outcomes) {
        int passed = (int) outcomes.stream().filter(Outcome::passed).count();
        return new ScenarioRun(
                rulebook.id(),
                passed,
                outcomes.size() - passed,
                outcomes.stream().map(Ran::of).toList());
    }

    @Schema(name = "ScenarioOutcome", description = "What came of one scenario.")
    record Ran(
            String scenario,
            String folder,
            boolean passed,
            @Schema(description = "Every expectation that was not met.") List<Missed> mismatches) {

        private static Ran of(Outcome outcome) {
            return new Ran(
                    outcome.scenario().name(),
                    outcome.scenario().folder(),
                    outcome.passed(),
                    outcome.mismatches().stream().map(Missed::of).toList());
        }
    }

    @Schema(name = "ScenarioMismatch", description = "One expectation that was not met.")
    record Missed(
            @Schema(description = "The step's business day.") LocalDate on,
            @Schema(description = "Where the expectation stands in the scenario.") int line,
            String expected,
            String found,
            @Schema(description = "The rules behind what was found, its own first.") List<RuleBehind> because) {

        private static Missed of(Mismatch mismatch) {
            Stream<Step> steps = mismatch.because() == null ? Stream.empty() : mismatch.because().steps().stream();
            return new Missed(
                    mismatch.on(),
                    mismatch.line(),
                    mismatch.expected(),
                    mismatch.found(),
                    steps.map(step ->
                                    new RuleBehind(step.rule().id(), step.rule().sentence()))
                            .distinct()
                            .toList());
        }
    }

    @Schema(name = "RuleBehind", description = "A rule behind a conclusion.")
    record RuleBehind(@Schema(examples = "LW-02") String id, String sentence) {}
}

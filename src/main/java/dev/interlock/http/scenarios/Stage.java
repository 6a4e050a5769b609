package dev.interlock.http.scenarios;

import dev.interlock.http.problem.Problem;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import dev.interlock.rehearsal.Outcome;
import dev.interlock.rehearsal.Rehearsal;
import dev.interlock.rehearsal.Scenario;
import dev.interlock.rehearsal.ScenarioFolder;
import dev.interlock.rehearsal.ScenarioProblems;
import dev.interlock.rulebook.Rulebook;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where scenarios are run: one run at a time, so that rehearsing never starves deciding. */
@ApplicationScoped
class Stage {

    private final Path folder;
    private final Rehearsal rehearsal = new Rehearsal();
    private final Semaphore free = new Semaphore(1);

    Stage(@ConfigProperty(name = "interlock.test-scenarios") Path folder) {
        this.folder = folder;
    }

    ScenarioFolder scenarios() {
        return readable(() -> ScenarioFolder.read(folder));
    }

    Scenario given(String text) {
        return readable(() -> scenarios().given("body.yaml", text));
    }

    ScenarioRun run(List<Scenario> scenarios, Rulebook rulebook) {
        if (!free.tryAcquire()) {
            throw Refusal.forNow(ProblemType.QUEUE_FULL, "Other scenarios are being run.", Duration.ofSeconds(2));
        }
        try {
            rehearsal.keepOnly(rulebook);
            List<Outcome> outcomes = scenarios.stream()
                    .map(scenario -> rehearsal.run(scenario, rulebook))
                    .toList();
            return ScenarioRun.of(rulebook, outcomes);
        } finally {
            free.release();
        }
    }

    private static <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ScenarioProblems wrong) {
            List<Problem.Error> errors = wrong.problems().stream()
                    .map(problem -> new Problem.Error(problem.file() + ':' + problem.line(), null, problem.message()))
                    .toList();
            throw new Refusal(
                    ProblemType.INVALID_INPUT, "%d things are wrong with scenarios.".formatted(errors.size()), errors);
        }
    }

    @PreDestroy
    void close() {
        rehearsal.close();
    }
}

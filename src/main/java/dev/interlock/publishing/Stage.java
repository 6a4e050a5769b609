package dev.interlock.publishing;

import dev.interlock.brand.Aside;
import dev.interlock.engine.UncompilableRules;
import dev.interlock.rehearsal.Outcome;
import dev.interlock.rehearsal.Rehearsal;
import dev.interlock.rehearsal.Scenario;
import dev.interlock.rehearsal.ScenarioFolder;
import dev.interlock.rulebook.Rulebook;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where scenarios are run: one run at a time, so that rehearsing never starves deciding. */
@ApplicationScoped
public class Stage {

    private final Path folder;
    private final Rehearsal rehearsal = new Rehearsal();
    private final Semaphore free = new Semaphore(1);

    Stage(@ConfigProperty(name = "interlock.test-scenarios") Path folder) {
        this.folder = folder;
    }

    /**
     * The scenarios as they are in their folder now.
     *
     * @throws dev.interlock.rehearsal.ScenarioProblems naming everything that is wrong with them
     */
    public ScenarioFolder scenarios() {
        return ScenarioFolder.read(folder);
    }

    /**
     * Runs {@code scenarios} by {@code rulebook}.
     *
     * @throws StageTaken when others are being run
     * @throws PublishingRefused when the rules do not compile
     */
    public List<Outcome> run(List<Scenario> scenarios, Rulebook rulebook) {
        if (!free.tryAcquire()) {
            throw new StageTaken("Other scenarios are being run.");
        }
        try {
            rehearsal.keepOnly(rulebook);
            return Aside.doing(() -> scenarios.stream()
                    .map(scenario -> rehearsal.run(scenario, rulebook))
                    .toList());
        } catch (UncompilableRules e) {
            throw new PublishingRefused(
                    PublishingRefused.Why.INVALID, "The rules do not compile: %s".formatted(e.getMessage()));
        } finally {
            free.release();
        }
    }

    @PreDestroy
    void close() {
        rehearsal.close();
    }
}

package dev.interlock.brand;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the desks when the service starts, looks after them while it runs, and closes them when it stops. */
@Singleton
final class BrandKeeper {

    private static final int BEFORE_THE_DOORS = 100;

    private final Brands brands;
    private final Path rules;
    private final Path tables;

    BrandKeeper(
            Brands brands,
            @ConfigProperty(name = "interlock.rules") Path rules,
            @ConfigProperty(name = "interlock.decision-tables") Path tables) {
        this.brands = brands;
        this.rules = rules;
        this.tables = tables;
    }

    void start(@Observes @Priority(BEFORE_THE_DOORS) StartupEvent event) {
        brands.start(rules, tables);
    }

    void stop(@Observes ShutdownEvent event) {
        brands.close();
    }

    @Scheduled(every = "2s", delay = 2, delayUnit = TimeUnit.SECONDS, concurrentExecution = ConcurrentExecution.SKIP)
    void beat() {
        brands.beat();
    }

    @Scheduled(every = "2s", delay = 1, delayUnit = TimeUnit.SECONDS, concurrentExecution = ConcurrentExecution.SKIP)
    void round() {
        brands.round();
    }
}

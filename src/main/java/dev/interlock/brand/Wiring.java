package dev.interlock.brand;

import dev.interlock.engine.Engine;
import dev.interlock.journal.BrandRegister;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the desks of the service are made of. */
final class Wiring {

    private Wiring() {}

    @Produces
    @Singleton
    static DeskLimits limits(
            @ConfigProperty(name = "interlock.desk.waiting-requests", defaultValue = "1000") int waitingRequests,
            @ConfigProperty(name = "interlock.desk.waiting-facts", defaultValue = "200000") int waitingFacts,
            @ConfigProperty(name = "interlock.desk.group-requests", defaultValue = "256") int groupRequests,
            @ConfigProperty(name = "interlock.desk.group-facts", defaultValue = "20000") int groupFacts) {
        return new DeskLimits(waitingRequests, waitingFacts, groupRequests, groupFacts);
    }

    @Produces
    @Singleton
    static Brands brands(
            DataSource database,
            Clock clock,
            MeterRegistry meters,
            DeskLimits limits,
            @ConfigProperty(name = "interlock.ownership.lease", defaultValue = "10s") Duration lease) {
        Tools tools =
                Tools.on(database, new Engine(), clock, new UuidV7(new SecureRandom()), new DeskMeters(meters), limits);
        return new Brands(
                tools,
                new BrandRegister(database),
                new Ownership(database, lease),
                Infrastructure.getDefaultWorkerPool());
    }
}

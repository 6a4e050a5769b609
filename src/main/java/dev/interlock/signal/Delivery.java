package dev.interlock.signal;

import dev.interlock.fact.Department;
import dev.interlock.fact.Raised;
import dev.interlock.policy.SignalRoute;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A department is owed a signal.
 *
 * @param id the signal
 * @param signal the simple name of its type
 * @param since the brand's clock since when the department is owed it
 * @param acknowledgeBy by when it must say that it heard; null when it need not
 * @param expiresAt when it is recorded that it never did; null when it need not
 * @param route the row that says so
 */
public record Delivery(
        UUID id,
        String signal,
        String signalClass,
        Department department,
        Instant since,
        @Nullable Instant acknowledgeBy,
        @Nullable Instant expiresAt,
        SignalRoute route)
        implements Hearing {

    /** {@code raised}, by {@code route}. */
    public Delivery(Raised raised, SignalRoute route) {
        this(
                raised.id(),
                raised.signal(),
                raised.signalClass(),
                route.department(),
                raised.classSince(),
                route.informs() ? null : raised.classSince().plus(Duration.ofHours(route.acknowledgeWithinHours())),
                route.informs() ? null : raised.classSince().plus(Duration.ofHours(route.expiresAfterHours())),
                route);
    }

    /** Whether the department must say that it heard. */
    public boolean needsAcknowledgement() {
        return acknowledgeBy != null;
    }

    /** Signal and department tell it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * id.hashCode() + department.hashCode();
    }
}

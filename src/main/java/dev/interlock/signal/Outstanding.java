package dev.interlock.signal;

import dev.interlock.fact.Department;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A department must still say that it heard a signal. Only of these does it matter what time it is. */
public record Outstanding(UUID id, Department department, Instant acknowledgeBy, Instant expiresAt, Delivery delivery)
        implements Derived {

    /** What {@code delivery} still asks for. */
    public Outstanding(Delivery delivery) {
        this(
                delivery.id(),
                delivery.department(),
                Objects.requireNonNull(delivery.acknowledgeBy()),
                Objects.requireNonNull(delivery.expiresAt()),
                delivery);
    }

    /** Whether somebody else hears of it when the department does not. */
    public boolean escalates() {
        return delivery.route().escalatesTo() != null;
    }

    /** Signal and department tell it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return delivery.hashCode();
    }
}

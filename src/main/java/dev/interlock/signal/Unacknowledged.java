package dev.interlock.signal;

import dev.interlock.fact.Department;
import java.util.Objects;
import java.util.UUID;

/**
 * A department did not say in time that it heard a signal, so another hears of it.
 *
 * @param id the signal
 * @param department who did not say so
 * @param escalatesTo who hears of it
 */
public record Unacknowledged(UUID id, Department department, Department escalatesTo, Delivery delivery)
        implements Hearing {

    /** What {@code outstanding} escalates to. */
    public Unacknowledged(Outstanding outstanding) {
        this(
                outstanding.id(),
                outstanding.department(),
                Objects.requireNonNull(outstanding.delivery().route().escalatesTo()),
                outstanding.delivery());
    }

    /** Signal and department tell it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return delivery.hashCode();
    }
}

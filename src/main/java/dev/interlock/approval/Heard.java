package dev.interlock.approval;

import dev.interlock.fact.Acknowledgement;
import dev.interlock.fact.Department;
import dev.interlock.signal.Delivery;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a department stands with one signal.
 *
 * @param id the signal
 * @param state where it stands, or stood last
 * @param delivery what brought it: the department's own, or that of the department that did not say it heard
 * @param answer what the department said; null while it said nothing
 * @param over whether the department is owed it no more
 */
public record Heard(
        UUID id,
        Department department,
        State state,
        Delivery delivery,
        @Nullable Acknowledgement answer,
        boolean over) {

    /** Where a department stands with a signal. */
    public enum State {
        /** It is owed the signal, and has not said that it heard. */
        OPEN,
        /** It did not say so in time: another department hears of it. */
        ESCALATED,
        /** It said that it heard. */
        ACKNOWLEDGED,
        /** It never said so, and is reminded no more. */
        EXPIRED
    }

    /** Whether it came to the department because another did not say that it heard. */
    public boolean escalated() {
        return delivery.department() != department;
    }

    /** The same, now that the department is owed it no more. */
    Heard ended() {
        return new Heard(id, department, state, delivery, answer, true);
    }
}

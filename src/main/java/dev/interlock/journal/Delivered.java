package dev.interlock.journal;

import dev.interlock.fact.Department;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a department stands with a signal, as it is stored.
 *
 * @param state OPEN, ESCALATED, ACKNOWLEDGED or EXPIRED; where it stood last when it is over
 * @param way what brought it to the department
 * @param escalatedAt since when another department hears of it; null when none did
 * @param answer what the department said; null while it said nothing
 * @param overAt since when the department is owed it no more; null while it is
 */
public record Delivered(
        UUID signal,
        Department department,
        String state,
        Way way,
        @Nullable Instant escalatedAt,
        @Nullable Answer answer,
        @Nullable Instant overAt) {

    /**
     * What brought a signal to a department.
     *
     * @param signalClass the signal's class
     * @param route the row's id
     * @param cell where the row stands
     * @param escalatedFrom who did not say that it heard; null when the department is owed it itself
     * @param since the brand's clock since when the department hears it
     * @param acknowledgeBy by when it must say so; null when it need not
     * @param expiresAt when it is recorded that it never did; null when it need not
     * @param escalatesTo who hears of it then; null when nobody does
     */
    public record Way(
            String signalClass,
            String route,
            String cell,
            @Nullable Department escalatedFrom,
            Instant since,
            @Nullable Instant acknowledgeBy,
            @Nullable Instant expiresAt,
            @Nullable Department escalatesTo) {}

    /** What was said, by whom, when by the brand's clock. */
    public record Answer(Instant at, String by, @Nullable String note) {}

    /** The same after {@code earlier}: when it was escalated stays known. */
    Delivered after(Delivered earlier) {
        boolean same = earlier.way().since().equals(way.since());
        return escalatedAt != null || !same
                ? this
                : new Delivered(signal, department, state, way, earlier.escalatedAt(), answer, overAt);
    }
}

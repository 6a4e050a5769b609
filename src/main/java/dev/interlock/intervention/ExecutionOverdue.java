package dev.interlock.intervention;

import dev.interlock.fact.Ruling;
import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.Signal;
import java.time.Instant;
import java.util.UUID;

/**
 * An intervention was released, and nobody reported in time what became of it.
 *
 * @param id the intervention
 * @param withinHours how long after the ruling a report was due
 */
public record ExecutionOverdue(UUID id, String intervention, String action, Instant releasedAt, int withinHours)
        implements Signal {

    /** What {@code ruling} released is overdue. */
    public ExecutionOverdue(Ruling ruling, int withinHours) {
        this(ruling.id(), ruling.intervention(), ruling.action(), ruling.at(), withinHours);
    }

    @Override
    public String signalClass() {
        return intervention;
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(ExecutionOverdue.class, id, intervention);
    }

    @Override
    public int actWithinHours() {
        return 0;
    }
}

package dev.interlock.journal;

import dev.interlock.signal.ConclusionKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signal or an intervention as it stands, or last stood.
 *
 * @param id what it keeps as long as it stands
 * @param raisedAt the brand's clock when it was first concluded
 * @param actBy by when somebody must have acted; null when nobody must
 * @param clearedAt the brand's clock when it stood no more; null while it stands
 * @param body what it says, as JSON
 * @param raisedBy the decision that first concluded it
 * @param lastDecision the decision that last changed it
 * @param openedPosition of the entry that registered its identity
 */
@SuppressWarnings("ArrayRecordComponent") // Conclusions are compared by body, by who stores them.
public record StoredConclusion(
        UUID id,
        Kind kind,
        ConclusionKey key,
        Instant raisedAt,
        @Nullable Instant actBy,
        @Nullable Instant clearedAt,
        byte[] body,
        UUID raisedBy,
        UUID lastDecision,
        long openedPosition) {

    /** Two lists that readers ask for. */
    public enum Kind {
        SIGNAL,
        INTERVENTION
    }

    /** Whether it stands. */
    public enum Status {
        ACTIVE,
        CLEARED
    }

    /** Whether it stands. */
    public Status status() {
        return clearedAt == null ? Status.ACTIVE : Status.CLEARED;
    }

    /** The same conclusion with what it says since {@code decision}. */
    public StoredConclusion saying(byte[] newBody, UUID decision) {
        return new StoredConclusion(
                id, kind, key, raisedAt, actBy, clearedAt, newBody, raisedBy, decision, openedPosition);
    }

    /** The same conclusion, cleared by {@code decision}. */
    public StoredConclusion cleared(Instant asOf, UUID decision) {
        return new StoredConclusion(id, kind, key, raisedAt, actBy, asOf, body, raisedBy, decision, openedPosition);
    }
}

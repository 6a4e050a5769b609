package dev.interlock.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signal or an intervention as readers see it.
 *
 * @param raisedAt the brand's clock when it was first concluded
 * @param actBy by when somebody must have acted; null when nobody must
 * @param clearedAt the brand's clock when it stood no more; null while it stands
 * @param body what it says, or said last
 * @param raisedBy the decision that first concluded it
 * @param lastDecision the decision that last changed it
 */
public record ConclusionView(
        UUID id,
        String type,
        String subject,
        String target,
        StoredConclusion.Status status,
        Instant raisedAt,
        @Nullable Instant actBy,
        @Nullable Instant clearedAt,
        UUID raisedBy,
        UUID lastDecision,
        JsonNode body) {

    static ConclusionView of(StoredConclusion stored) {
        return new ConclusionView(
                stored.id(),
                stored.key().type(),
                stored.key().subject(),
                stored.key().target(),
                stored.status(),
                stored.raisedAt(),
                stored.actBy(),
                stored.clearedAt(),
                stored.raisedBy(),
                stored.lastDecision(),
                Memory.json(stored.body()));
    }
}

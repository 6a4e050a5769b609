package dev.interlock.brand;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.journal.StoredConclusion;
import dev.interlock.trace.Because;
import org.jspecify.annotations.Nullable;

/**
 * A conclusion that a decision raised, changed or withdrew.
 *
 * @param stored as it stands now, or stood last
 * @param before what it said before; null for RAISED
 * @param body what it says; for WITHDRAWN, what it said last
 * @param because why it stands; null for WITHDRAWN
 */
record Differing(
        ConclusionChange.Kind change,
        StoredConclusion stored,
        @Nullable JsonNode before,
        JsonNode body,
        @Nullable Because because) {

    ConclusionChange told() {
        return new ConclusionChange(
                stored.id(),
                change,
                stored.key().type(),
                stored.key().subject(),
                stored.key().target(),
                stored.raisedAt(),
                stored.actBy(),
                body);
    }

    boolean is(ConclusionChange.Kind kind) {
        return change == kind;
    }
}

package dev.interlock.brand;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one signal or intervention differs after a decision from before it.
 *
 * @param id what it keeps as long as it stands, however its content changes
 * @param type the simple name of its record
 * @param subject what it is about
 * @param target whom or what it concerns
 * @param raisedAt the brand's clock when it was first concluded
 * @param actBy by when somebody must have acted; null when nobody must
 * @param body what it says; for WITHDRAWN, what it said last
 */
public record ConclusionChange(
        UUID id,
        Kind change,
        String type,
        String subject,
        String target,
        Instant raisedAt,
        @Nullable Instant actBy,
        JsonNode body) {

    /** The three ways. */
    public enum Kind {
        RAISED,
        CHANGED,
        WITHDRAWN
    }
}

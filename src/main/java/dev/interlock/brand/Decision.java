package dev.interlock.brand;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What followed from one request; the short form. The whole trace is read by id.
 *
 * @param asOf the brand's clock
 * @param signals the signals that differ from before, in key order
 * @param interventions the interventions that differ from before, in key order
 * @param considered zones that were looked at and raised nothing
 * @param firings how many rules fired
 */
public record Decision(
        UUID id,
        Instant asOf,
        List<ConclusionChange> signals,
        List<ConclusionChange> interventions,
        List<LookedAt> considered,
        int firings) {

    /**
     * A zone that raised nothing, and the rule that says why.
     *
     * @param concluded what the rule said, with the figures and the table row it held them against
     */
    public record LookedAt(String subject, String ruleId, String sentence, JsonNode concluded) {}
}

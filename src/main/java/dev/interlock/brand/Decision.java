package dev.interlock.brand;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.approval.Heard;
import dev.interlock.approval.State;
import dev.interlock.fact.Department;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What followed from one request; the short form. The whole trace is read by id.
 *
 * @param asOf the brand's clock
 * @param signals the signals that differ from before, in key order
 * @param interventions the interventions that differ from before, in key order
 * @param states interventions that came to stand elsewhere
 * @param deliveries departments that came to stand elsewhere with a signal
 * @param considered zones that were looked at and raised nothing
 * @param firings how many rules fired
 */
public record Decision(
        UUID id,
        Instant asOf,
        List<ConclusionChange> signals,
        List<ConclusionChange> interventions,
        List<Moved> states,
        List<Delivery> deliveries,
        List<LookedAt> considered,
        int firings) {

    /** Where an intervention stands now. */
    public record Moved(UUID id, State state) {}

    /** Where a department stands with the signal {@code id} now. */
    public record Delivery(UUID id, Department department, Heard.State state) {}

    /**
     * A zone that raised nothing, and the rule that says why.
     *
     * @param concluded what the rule said, with the figures and the table row it held them against
     */
    public record LookedAt(String subject, String ruleId, String sentence, JsonNode concluded) {}
}

package dev.interlock.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.approval.Heard;
import dev.interlock.approval.State;
import dev.interlock.brand.Decision;
import dev.interlock.fact.Department;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What followed from one request, in short; the trace is read by id. */
@Schema(name = "Decision", description = "What followed from one request. Its whole trace is at /decisions/{id}.")
public record DecisionView(
        UUID id,
        @Schema(description = "The brand's clock.", examples = "2026-11-16T06:00:00+05:30") OffsetDateTime asOf,
        @Schema(description = "Signals that differ from before.") List<ChangeView> signals,
        @Schema(description = "Interventions that differ from before.") List<ChangeView> interventions,
        @Schema(description = "Interventions that came to stand elsewhere.") List<StateView> states,
        @Schema(description = "Departments that hear a signal, or stand elsewhere with it.")
                List<DeliveryView> deliveries,
        @Schema(description = "Zones that were looked at and raised nothing, with the rule that says why; at most 20.")
                List<LookedAt> considered) {

    /** {@code decision} in the brand's time zone. */
    public static DecisionView of(Decision decision, ZoneId zone) {
        return new DecisionView(
                decision.id(),
                decision.asOf().atZone(zone).toOffsetDateTime(),
                decision.signals().stream()
                        .map(change -> ChangeView.ofSignal(change, zone))
                        .toList(),
                decision.interventions().stream()
                        .map(change -> ChangeView.ofIntervention(change, zone))
                        .toList(),
                decision.states().stream()
                        .map(moved -> new StateView(moved.id(), moved.state()))
                        .toList(),
                decision.deliveries().stream()
                        .map(one -> new DeliveryView(one.id(), one.department(), one.state()))
                        .toList(),
                decision.considered().stream().map(LookedAt::of).toList());
    }

    /** Where an intervention stands now. */
    @Schema(name = "InterventionState", description = "Where an intervention stands now.")
    public record StateView(UUID id, State state) {}

    /** Where a department stands with a signal now. */
    @Schema(name = "DeliveryState", description = "Where a department stands with a signal now.")
    public record DeliveryView(
            @Schema(description = "The signal.") UUID id, Department department, Heard.State state) {}

    @Schema(name = "LookedAt", description = "A zone that raised nothing.")
    public record LookedAt(
            @Schema(description = "The zone and the payment mode.", examples = "PIN:560001|COD") String subject,
            @Schema(description = "The id of the rule that says why.") String ruleId,
            @Schema(description = "The rule's sentence.") String sentence,
            @Schema(
                            description =
                                    "What the rule said, with the figures and the table row it held them against.",
                            type = SchemaType.OBJECT)
                    JsonNode concluded) {

        static LookedAt of(Decision.LookedAt zone) {
            return new LookedAt(zone.subject(), zone.ruleId(), zone.sentence(), zone.concluded());
        }
    }
}

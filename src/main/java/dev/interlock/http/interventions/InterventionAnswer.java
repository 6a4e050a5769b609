package dev.interlock.http.interventions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.approval.State;
import dev.interlock.journal.ConclusionView;
import dev.interlock.journal.InterventionView;
import dev.interlock.journal.Moved;
import dev.interlock.reporting.Doubts;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An intervention, where it stands, and what was said of it. */
@Schema(name = "Intervention", description = "An intervention, where it stands, and what was said of it.")
record InterventionAnswer(
        @Schema(description = "Kept while it asks for the same.") UUID id,
        @Schema(description = "Whether it is still proposed.") String status,
        @Schema(description = "Where it stands; absent when nothing should be done.") @Nullable State state,
        @Schema(examples = "CampaignAdjustment") String type,
        @Schema(description = "What it is about.", examples = "PIN:800001|COD") String subject,
        @Schema(description = "Whom or what it concerns.") String target,
        @Schema(description = "The brand's clock when it was first concluded.") OffsetDateTime raisedAt,
        @Schema(description = "By when somebody must have acted; absent when nobody must.") @Nullable
                OffsetDateTime actBy,
        @Schema(description = "The brand's clock when it was proposed no more.") @Nullable OffsetDateTime clearedAt,
        @Schema(description = "The decision that first concluded it.") UUID raisedBy,
        @Schema(description = "The decision that last changed it: its trace says why it stands.") UUID lastDecision,
        @Schema(
                        description =
                                "What an answer must name as `seen`: the decision that last changed it, or what is asked of it.")
                UUID evidence,
        @Schema(description = "What it says, or said last.", type = SchemaType.OBJECT) JsonNode conclusion,
        @Schema(
                        description =
                                "Why it is not verified: what it rests on that is late, missing or contradictory. Empty when it is.")
                List<String> notVerified,
        @Schema(
                        description = "What a person is asked, with the limits it would cross; absent when nobody is.",
                        type = SchemaType.OBJECT)
                @Nullable
                JsonNode asked,
        @Schema(description = "What was ruled on it; absent when nothing was.", type = SchemaType.OBJECT) @Nullable
                JsonNode ruling,
        @Schema(description = "What became of it; absent when nobody said.", type = SchemaType.OBJECT) @Nullable
                JsonNode execution,
        @Schema(description = "How it came where it stands; only of a single one.") @Nullable List<Step> course) {

    /** One step of an intervention's way. */
    @Schema(name = "InterventionStep")
    record Step(
            State state,
            @Schema(description = "The brand's clock.") OffsetDateTime at,
            @Schema(description = "The entry of the journal it follows from.") long position,
            @Schema(description = "Who made it so.") String principal) {}

    static InterventionAnswer of(
            InterventionView view,
            Doubts.Standing doubts,
            Optional<ConclusionView> asked,
            @Nullable List<Moved> steps,
            ZoneId zone) {
        ConclusionView stored = view.concluded();
        return new InterventionAnswer(
                stored.id(),
                stored.status().name(),
                view.state() == null ? null : State.valueOf(view.state()),
                stored.type(),
                stored.subject(),
                stored.target(),
                stored.raisedAt().atZone(zone).toOffsetDateTime(),
                at(stored.actBy(), zone),
                at(stored.clearedAt(), zone),
                stored.raisedBy(),
                stored.lastDecision(),
                evidence(stored, asked),
                stored.body(),
                doubts.about(stored),
                asked.map(ConclusionView::body).orElse(null),
                view.ruling(),
                view.execution(),
                steps == null
                        ? null
                        : steps.stream()
                                .map(step -> new Step(
                                        State.valueOf(step.state()),
                                        step.at().atZone(zone).toOffsetDateTime(),
                                        step.position(),
                                        step.principal()))
                                .toList());
    }

    /** Ids of decisions sort by time. */
    private static UUID evidence(ConclusionView stored, Optional<ConclusionView> asked) {
        return asked.map(ConclusionView::lastDecision)
                .filter(other ->
                        other.toString().compareTo(stored.lastDecision().toString()) > 0)
                .orElse(stored.lastDecision());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
    }
}

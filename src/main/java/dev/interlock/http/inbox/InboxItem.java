package dev.interlock.http.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.approval.Heard;
import dev.interlock.fact.Department;
import dev.interlock.journal.ConclusionView;
import dev.interlock.journal.Delivered;
import dev.interlock.journal.DeliveryView;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A signal that a department is owed. */
@Schema(name = "InboxItem", description = "A signal that a department is owed, and what it said to it.")
record InboxItem(
        @Schema(description = "The signal.") UUID id,
        @Schema(examples = "GeoRisk") String type,
        @Schema(description = "Which class of it; empty when there is only one.", examples = "STRUCTURAL")
                String signalClass,
        @Schema(description = "What it is about.", examples = "PIN:800001") String subject,
        @Schema(description = "Whom or what it concerns.") String target,
        Department department,
        Heard.State state,
        @Schema(description = "The brand's clock since when the department is owed it.") OffsetDateTime since,
        @Schema(description = "By when it must be acknowledged; absent when it need not be.") @Nullable
                OffsetDateTime acknowledgeBy,
        @Schema(description = "When it expires unacknowledged; absent when it does not.") @Nullable
                OffsetDateTime expiresAt,
        @Schema(description = "Who hears of it when it is not acknowledged in time; absent when nobody does.") @Nullable
                Department escalatesTo,
        @Schema(description = "Since when that department hears of it.") @Nullable OffsetDateTime escalatedAt,
        @Schema(description = "Which department did not acknowledge it, so that this one hears of it.") @Nullable
                Department escalatedFrom,
        @Schema(description = "The row that says so.") Route route,
        @Schema(description = "What the department said; absent while it said nothing.") @Nullable
                Acknowledged acknowledged,
        @Schema(description = "The decision that last changed the signal: its trace says why it stands.")
                UUID lastDecision,
        @Schema(description = "What the signal says, or said last.", type = SchemaType.OBJECT) JsonNode conclusion) {

    /** Why it came. */
    @Schema(name = "InboxRoute")
    record Route(
            @Schema(examples = "GEO-RISK-MARKETING") String row,
            @Schema(description = "Where the row stands.", examples = "routing.xlsx › Routes!7") String cell) {}

    /** What the department said. */
    @Schema(name = "InboxAcknowledgement")
    record Acknowledged(OffsetDateTime at, String by, @Nullable String note) {}

    static InboxItem of(DeliveryView view, ZoneId zone) {
        ConclusionView signal = view.signal();
        Delivered delivered = view.delivered();
        Delivered.Way way = delivered.way();
        Delivered.Answer answer = delivered.answer();
        return new InboxItem(
                signal.id(),
                signal.type(),
                way.signalClass(),
                signal.subject(),
                signal.target(),
                delivered.department(),
                Heard.State.valueOf(delivered.state()),
                way.since().atZone(zone).toOffsetDateTime(),
                at(way.acknowledgeBy(), zone),
                at(way.expiresAt(), zone),
                way.escalatesTo(),
                at(delivered.escalatedAt(), zone),
                way.escalatedFrom(),
                new Route(way.route(), way.cell()),
                answer == null
                        ? null
                        : new Acknowledged(answer.at().atZone(zone).toOffsetDateTime(), answer.by(), answer.note()),
                signal.lastDecision(),
                signal.body());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
    }
}

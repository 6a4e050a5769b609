package dev.interlock.http.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.journal.ConclusionView;
import dev.interlock.journal.StoredConclusion;
import dev.interlock.reporting.Doubts;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A signal or an intervention as it stands, or last stood. */
@Schema(name = "Conclusion", description = "A signal or an intervention as it stands, or last stood.")
record ConclusionAnswer(
        @Schema(description = "Kept as long as it stands, however its content changes.") UUID id,
        StoredConclusion.Status status,
        @Schema(examples = "GeoRisk") String type,
        @Schema(description = "What it is about.", examples = "PIN:800001") String subject,
        @Schema(description = "Whom or what it concerns.", examples = "COD") String target,
        @Schema(description = "The brand's clock when it was first concluded.") OffsetDateTime raisedAt,
        @Schema(description = "By when somebody must have acted; absent when nobody must.") @Nullable
                OffsetDateTime actBy,
        @Schema(description = "The brand's clock when it stood no more; absent while it stands.") @Nullable
                OffsetDateTime clearedAt,
        @Schema(description = "The decision that first concluded it.") UUID raisedBy,
        @Schema(description = "The decision that last changed it: its trace says why it stands.") UUID lastDecision,
        @Schema(description = "What it says, or said last.", type = SchemaType.OBJECT) JsonNode conclusion,
        @Schema(
                        description =
                                "Why it is not verified: what it rests on that is late, missing or contradictory. Empty when it is.")
                List<String> notVerified) {

    static ConclusionAnswer of(ConclusionView stored, Doubts.Standing doubts, ZoneId zone) {
        return new ConclusionAnswer(
                stored.id(),
                stored.status(),
                stored.type(),
                stored.subject(),
                stored.target(),
                stored.raisedAt().atZone(zone).toOffsetDateTime(),
                at(stored.actBy(), zone),
                at(stored.clearedAt(), zone),
                stored.raisedBy(),
                stored.lastDecision(),
                stored.body(),
                doubts.about(stored));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
    }
}

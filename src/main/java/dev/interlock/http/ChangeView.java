package dev.interlock.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.brand.ConclusionChange;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How one signal or intervention differs from before. */
@Schema(name = "Change", description = "How one signal or intervention differs from before.")
public record ChangeView(
        @Schema(description = "Kept as long as it stands, however its content changes.") UUID id,
        @Schema(description = "A signal is RAISED, an intervention PROPOSED; both may be CHANGED or WITHDRAWN.")
                Kind change,
        @Schema(examples = "GeoRisk") String type,
        @Schema(description = "What it is about.", examples = "PIN:800001") String subject,
        @Schema(description = "Whom or what it concerns.", examples = "COD") String target,
        @Schema(description = "When it was first concluded.") OffsetDateTime raisedAt,
        @Schema(description = "By when somebody must have acted; absent when nobody must.") @Nullable
                OffsetDateTime actBy,
        @Schema(description = "What it says; of a withdrawn one, what it said last.", type = SchemaType.OBJECT)
                JsonNode conclusion) {

    /** How it differs. */
    @Schema(name = "ChangeKind")
    public enum Kind {
        RAISED,
        PROPOSED,
        CHANGED,
        WITHDRAWN
    }

    static ChangeView ofSignal(ConclusionChange change, ZoneId zone) {
        return of(change, zone, Kind.RAISED);
    }

    static ChangeView ofIntervention(ConclusionChange change, ZoneId zone) {
        return of(change, zone, Kind.PROPOSED);
    }

    private static ChangeView of(ConclusionChange change, ZoneId zone, Kind whenNew) {
        Kind kind =
                switch (change.change()) {
                    case RAISED -> whenNew;
                    case CHANGED -> Kind.CHANGED;
                    case WITHDRAWN -> Kind.WITHDRAWN;
                };
        return new ChangeView(
                change.id(),
                kind,
                change.type(),
                change.subject(),
                change.target(),
                at(change.raisedAt(), zone),
                change.actBy() == null ? null : at(change.actBy(), zone),
                change.body());
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}

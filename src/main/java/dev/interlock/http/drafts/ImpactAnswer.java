package dev.interlock.http.drafts;

import dev.interlock.publishing.Impact;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a draft would change. */
@Schema(
        name = "Impact",
        description = "What a draft would change of what the brand concludes now. Who would be asked, and what would"
                + " be granted, follows from what would be proposed.")
record ImpactAnswer(
        @Schema(description = "The brand's clock; absent before its first request.") @Nullable OffsetDateTime asOf,
        @Schema(description = "How many facts it was tried on.") long facts,
        @Schema(description = "All edits at once.") Impact.Sum together,
        @Schema(description = "The single changes, at most " + Impact.EFFECTS_MOST + ".") List<Impact.Effect> effects,
        @Schema(description = "Each edit by itself, at most " + Impact.EDITS_MOST + ".")
                List<Impact.EditImpact> edits) {

    static ImpactAnswer of(Impact impact, ZoneId zone) {
        return new ImpactAnswer(
                impact.asOf() == null ? null : impact.asOf().atZone(zone).toOffsetDateTime(),
                impact.facts(),
                impact.together(),
                impact.effects(),
                impact.edits());
    }
}

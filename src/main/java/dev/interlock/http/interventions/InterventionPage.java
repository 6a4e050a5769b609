package dev.interlock.http.interventions;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Some interventions, the newest first. */
@Schema(name = "InterventionPage")
record InterventionPage(
        List<InterventionAnswer> items,
        @Schema(description = "What to send as `after` for the next page; absent on the last.") @Nullable
                String next) {}

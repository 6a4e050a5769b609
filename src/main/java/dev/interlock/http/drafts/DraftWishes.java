package dev.interlock.http.drafts;

import java.time.OffsetDateTime;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people say of drafts. */
final class DraftWishes {

    private DraftWishes() {}

    @Schema(name = "DraftApproval")
    record Approval(
            @Schema(description = "Why; needed when scenarios that fail are accepted.") @Nullable String reason,
            @Schema(description = "The names of failing scenarios of the brand that shall change.") @Nullable
                    Set<String> accept,
            @Schema(description = "From when on it shall decide; at once when absent.") @Nullable
                    OffsetDateTime activateAt) {}

    @Schema(name = "DraftReason")
    record Because(@Schema(required = true, description = "Why.") @Nullable String reason) {}
}

package dev.interlock.http.drafts;

import dev.interlock.publishing.BackTest;
import dev.interlock.publishing.Job;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A back-test as it is shown. */
@Schema(name = "BackTest", description = "A draft, tried on the last days of its brand.")
record BackTestAnswer(
        UUID id,
        @Schema(description = "The id of the draft.") String draft,
        Job.State state,
        @Schema(description = "How many of the days were looked at. Days that the brand's clock never showed are none.")
                int daysDone,
        @Schema(description = "How many days were asked for.") int days,
        @Schema(description = "How many facts of the journal were told, those before the days included.")
                long factsTold,
        OffsetDateTime began,
        @Schema(description = "When it was done, cancelled or failed; absent before.") @Nullable OffsetDateTime ended,
        @Schema(description = "Why it failed; absent when it did not.") @Nullable String why,
        @Schema(description = "What was found, once it is done.") @Nullable BackTest result) {

    static BackTestAnswer of(Job<BackTest> job, ZoneId zone) {
        Instant ended = job.ended();
        return new BackTestAnswer(
                job.id(),
                job.subject(),
                job.state(),
                job.progress().done(),
                job.progress().of(),
                job.progress().told(),
                job.began().atZone(zone).toOffsetDateTime(),
                ended == null ? null : ended.atZone(zone).toOffsetDateTime(),
                job.why(),
                job.result());
    }
}

package dev.interlock.http.scenarios;

import dev.interlock.publishing.Job;
import dev.interlock.publishing.Score;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A score as it is shown. */
@Schema(name = "ScenarioScore", description = "Which mistyped cells of a brand's tables the scenarios would notice.")
record ScoreAnswer(
        UUID id,
        Job.State state,
        @Schema(description = "How many edits were tried.") int editsDone,
        @Schema(description = "How many edits there are to try.") int edits,
        @Schema(description = "How many scenarios were run.") long scenariosRun,
        OffsetDateTime began,
        @Schema(description = "When it was done, cancelled or failed; absent before.") @Nullable OffsetDateTime ended,
        @Schema(description = "Why it failed; absent when it did not.") @Nullable String why,
        @Schema(description = "What was found, once it is done.") @Nullable Score result) {

    static ScoreAnswer of(Job<Score> job, ZoneId zone) {
        Instant ended = job.ended();
        return new ScoreAnswer(
                job.id(),
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

package dev.interlock.http.drafts;

import dev.interlock.publishing.Differences;
import dev.interlock.publishing.Draft;
import dev.interlock.publishing.DraftState;
import dev.interlock.rulebook.RowDifference;
import dev.interlock.rulebook.RuleFileDifference;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A draft as it is shown. */
@Schema(name = "Draft", description = "An edited workbook, or what was edited on disk, on its way to decide.")
record DraftAnswer(
        UUID id,
        @Schema(description = "The workbook that was sent; absent for what was read from disk.", examples = "logistics")
                @Nullable
                String workbook,
        @Schema(description = "The id of the rulebook it was drafted against.") String base,
        @Schema(description = "The id of the rulebook it makes.") String rulebook,
        String author,
        @Schema(description = "Why something should change.") String reason,
        OffsetDateTime createdAt,
        DraftState state,
        @Schema(description = "What the scenarios said; absent before they were run.") @Nullable
                RehearsalAnswer rehearsal,
        @Schema(description = "Who said yes or no; absent before.") @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String decisionReason,
        @Schema(description = "When it shall decide.") @Nullable OffsetDateTime activateAt,
        @Schema(description = "When it began to decide.") @Nullable OffsetDateTime activatedAt,
        @Schema(description = "Why it decides no longer, or never did.") @Nullable String endedBecause,
        @Schema(
                        description =
                                "The rows that differ from what it was drafted against: none when only the look of the file does. Absent in lists.")
                @Nullable
                List<DifferenceAnswer> differences,
        @Schema(description = "The rule files that differ; absent in lists.") @Nullable
                List<RuleFileDifference> ruleFiles) {

    static DraftAnswer of(Draft draft, ZoneId zone, @Nullable Differences differences) {
        Draft.RehearsalResult rehearsal = draft.rehearsal();
        Draft.Verdict decision = draft.decision();
        return new DraftAnswer(
                draft.id(),
                draft.workbook(),
                draft.base(),
                draft.rulebook(),
                draft.author(),
                draft.reason(),
                draft.createdAt().atZone(zone).toOffsetDateTime(),
                draft.state(),
                rehearsal == null
                        ? null
                        : new RehearsalAnswer(rehearsal.run(), rehearsal.failedProduct(), rehearsal.failedBrand()),
                decision == null ? null : decision.by(),
                decision == null ? null : at(decision.at(), zone),
                decision == null ? null : decision.reason(),
                at(draft.activateAt(), zone),
                at(draft.activatedAt(), zone),
                draft.endedBecause(),
                differences == null
                        ? null
                        : differences.rows().stream().map(DifferenceAnswer::of).toList(),
                differences == null ? null : differences.ruleFiles());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
    }

    @Schema(name = "RehearsalResult", description = "What the scenarios said of a draft.")
    record RehearsalAnswer(
            @Schema(description = "How many were run.") int run,
            @Schema(description = "The product's own that failed; they pin their tables and never should.")
                    List<String> failedProduct,
            @Schema(description = "Those that rest on the brand's tables and failed; an approver may accept that.")
                    List<String> failedBrand) {}

    @Schema(name = "RowDifference", description = "A row that differs.")
    record DifferenceAnswer(
            String sheet,
            @Schema(description = "The row's id, by which it is recognised wherever it stands.") String row,
            @Schema(description = "Where it stood; absent when it is new.") @Nullable String before,
            @Schema(description = "Where it stands; absent when it is gone.") @Nullable String after,
            List<RowDifference.Cell> cells,
            @Schema(
                            description = "All of it for people.",
                            examples = "logistics.xlsx › Failure lines!2 (PIN-COD): Risk above (%): 25 % → 28 %")
                    String text) {

        private static DifferenceAnswer of(RowDifference difference) {
            return new DifferenceAnswer(
                    difference.schema().sheet(),
                    difference.row(),
                    difference.before() == null ? null : difference.before().toString(),
                    difference.after() == null ? null : difference.after().toString(),
                    difference.cells(),
                    difference.toString());
        }
    }
}

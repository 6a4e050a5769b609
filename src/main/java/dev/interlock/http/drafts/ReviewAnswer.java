package dev.interlock.http.drafts;

import dev.interlock.analysis.Flaw;
import dev.interlock.policy.PolicyRow;
import dev.interlock.publishing.Reviewing;
import dev.interlock.rulebook.Finding;
import dev.interlock.rulebook.RowDifference;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What tables leave open, cover twice, and never reach. */
@Schema(name = "Review", description = "What the rows of tables leave open, cover twice, and never reach.")
record ReviewAnswer(
        @Schema(description = "The id of the rulebook that was looked through.") String rulebook,
        List<FindingAnswer> items,
        @Schema(description = "Sheets whose rows overlap in too many ways to be looked through to the end.")
                List<String> incomplete) {

    static ReviewAnswer of(Reviewing.Review review) {
        return new ReviewAnswer(
                review.rulebook(),
                review.items().stream().map(FindingAnswer::of).toList(),
                review.incomplete());
    }

    @Schema(name = "Finding", description = "One thing the author of a table should know; the table is sound.")
    record FindingAnswer(
            @Schema(examples = "logistics") String workbook,
            @Schema(examples = "Failure lines") String sheet,
            @Schema(
                            description = "GAP: no row matches. OVERLAP, CONFLICT: two rows match and say the same, or"
                                    + " not. DUPLICATE: one row says again what another says. MASKED: others that count"
                                    + " before it always match too. UNREACHABLE: it matches nothing.")
                    Flaw.Kind kind,
            @Schema(description = "All of it for people.") String text,
            @Schema(description = "Where the rows stand; of a masked row the one that counts instead is the second.")
                    List<String> rows,
            @Schema(description = "An input that shows it.") List<AskedAnswer> asked,
            @Schema(description = "Of a gap: the cells of a row that would close it, without what it answers.")
                    List<CellAnswer> closedBy,
            @Schema(description = "Whether the engine, asked this input, did what is said here.") boolean proved,
            @Schema(description = "Whether the draft brought it.") boolean brought) {

        private static FindingAnswer of(Reviewing.Item item) {
            Finding finding = item.finding();
            return new FindingAnswer(
                    finding.table().workbook(),
                    finding.table().sheet(),
                    finding.kind(),
                    finding.sentence(),
                    finding.rows().stream()
                            .map(PolicyRow::at)
                            .map(Object::toString)
                            .toList(),
                    finding.asked().stream()
                            .map(asked -> new AskedAnswer(asked.input(), asked.words()))
                            .toList(),
                    finding.closedBy().stream().map(CellAnswer::of).toList(),
                    item.proved(),
                    item.brought());
        }
    }

    @Schema(name = "AskedInput")
    record AskedAnswer(@Schema(examples = "Category") String input, @Schema(examples = "any other") String value) {}

    @Schema(name = "ClosingCell")
    record CellAnswer(
            @Schema(examples = "Category") String column,
            @Schema(description = "Absent for an empty cell.") @Nullable String value) {

        private static CellAnswer of(RowDifference.Cell cell) {
            return new CellAnswer(cell.column(), cell.after());
        }
    }
}

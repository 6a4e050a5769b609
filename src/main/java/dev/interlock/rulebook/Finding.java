package dev.interlock.rulebook;

import dev.interlock.analysis.Flaw;
import dev.interlock.policy.PolicyRow;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an author of a table should know, though the table is sound.
 *
 * @param table which table
 * @param kind what it is, in the words of the literature on DMN tables
 * @param rows the rows it is about; of a masked row the one that counts instead is the second
 * @param asked an input that shows it; empty for a row that matches none
 * @param holds where it holds, input by input: {@code Category: any other}
 * @param closedBy of a gap: what the cells of a row hold that would close it, its answers left out
 */
public record Finding(
        TableSchema table,
        Flaw.Kind kind,
        List<PolicyRow> rows,
        List<Asked> asked,
        String holds,
        List<RowDifference.Cell> closedBy) {

    /**
     * What is asked of one input.
     *
     * @param input its name
     * @param value a word, a number in the unit of the column, or a date
     * @param words the value for people
     */
    public record Asked(String input, Object value, String words) {

        @Override
        public String toString() {
            return input + ": " + words;
        }
    }

    /** The whole finding for people, with addresses. */
    public String sentence() {
        String where = table.workbook() + ".xlsx › " + table.sheet();
        String first = rows.isEmpty() ? "" : named(rows.get(0));
        String second = rows.size() < 2 ? "" : named(rows.get(1));
        return switch (kind) {
            case GAP -> "%s: no row for %s.".formatted(where, holds);
            case OVERLAP -> "%s and %s match the same: %s.".formatted(first, second, holds);
            case CONFLICT -> "%s and %s match the same and say different things: %s.".formatted(first, second, holds);
            case DUPLICATE -> "%s says again what %s says.".formatted(second, first);
            case MASKED ->
                "%s never counts; %s counts instead, for example for %s."
                        .formatted(
                                first,
                                second,
                                asked.stream().map(Asked::toString).collect(Collectors.joining(", ")));
            case UNREACHABLE -> "%s matches nothing.".formatted(first);
        };
    }

    private static String named(PolicyRow row) {
        return "%s (%s)".formatted(row.at(), row.row());
    }
}

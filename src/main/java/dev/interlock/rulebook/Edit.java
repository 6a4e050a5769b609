package dev.interlock.rulebook;

import dev.interlock.policy.InvalidRow;
import dev.interlock.policy.PolicyRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The least of an analyst's changes: one cell of a row that stays, a whole row that comes or goes.
 *
 * @param sentence what it changes, with its address
 * @param alone the former rulebook with this edit only; empty when the edit needs others beside it
 */
public record Edit(String sentence, Optional<Rulebook> alone) {

    /** The edits that lead from {@code before} to {@code after}, in the order of the tables; the first {@code most}. */
    static List<Edit> between(Rulebook before, Rulebook after, int most) {
        var edits = new ArrayList<Edit>();
        for (RowDifference difference : after.differencesFrom(before)) {
            if (edits.size() >= most) {
                break;
            }
            PolicyRow was = row(before, difference);
            PolicyRow is = row(after, difference);
            if (was == null && is != null) {
                edits.add(new Edit(difference.toString(), placed(before, after, difference.schema(), is)));
            } else if (was != null && is == null) {
                edits.add(new Edit(difference.toString(), without(before, difference.schema(), was)));
            } else if (was != null && is != null) {
                PolicyRow from = was;
                PolicyRow to = is;
                difference.cells().forEach(cell -> edits.add(cell(before, after, difference, from, to, cell)));
            }
        }
        return List.copyOf(edits.subList(0, Math.min(most, edits.size())));
    }

    private static @Nullable PolicyRow row(Rulebook rulebook, RowDifference difference) {
        return rulebook.rows(difference.schema().type()).stream()
                .filter(row -> row.row().equals(difference.row()))
                .map(PolicyRow.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static Edit cell(
            Rulebook before,
            Rulebook after,
            RowDifference difference,
            PolicyRow was,
            PolicyRow is,
            RowDifference.Cell cell) {
        TableSchema schema = difference.schema();
        String sentence = "%s (%s): %s".formatted(is.at(), difference.row(), cell);
        if (cell.column().equals(RowDifference.PLACE)) {
            return new Edit(sentence, placed(before, after, schema, was));
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (TableColumn column : schema.columns()) {
            values.add(schema.value(column.header().equals(cell.column()) ? is : was, column));
        }
        return new Edit(sentence, possible(() -> before.withRows(List.of(schema.row(was.at(), values)))));
    }

    /** The former table with {@code row} behind the row that it stands behind now. */
    private static Optional<Rulebook> placed(Rulebook before, Rulebook after, TableSchema schema, PolicyRow row) {
        List<PolicyRow> table = new ArrayList<>(before.rows(schema.type()));
        table.removeIf(other -> other.row().equals(row.row()));
        int place = 0;
        for (PolicyRow other : after.rows(schema.type())) {
            if (other.row().equals(row.row())) {
                break;
            }
            place = IntStream.range(0, table.size())
                    .filter(at -> table.get(at).row().equals(other.row()))
                    .map(at -> at + 1)
                    .findFirst()
                    .orElse(place);
        }
        table.add(place, row);
        return possible(() -> before.withTables(table));
    }

    private static Optional<Rulebook> without(Rulebook before, TableSchema schema, PolicyRow gone) {
        List<PolicyRow> rest = before.rows(schema.type()).stream()
                .filter(row -> !row.equals(gone))
                .map(PolicyRow.class::cast)
                .toList();
        // Tables are told row by row, so an emptied one cannot be told.
        return rest.isEmpty() ? Optional.empty() : possible(() -> before.withTables(rest));
    }

    private static Optional<Rulebook> possible(Supplier<Rulebook> edited) {
        try {
            return Optional.of(edited.get());
        } catch (InvalidRow | RulebookProblems needsOthers) {
            return Optional.empty();
        }
    }
}

package dev.interlock.rulebook;

import dev.interlock.policy.DecisionTable.HitPolicy;
import dev.interlock.policy.PolicyRow;
import dev.interlock.policy.RowAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row that two rulebooks do not share. Rows are recognised by their row id, wherever they stand.
 *
 * @param schema the row's table
 * @param row the row's id
 * @param before where it stood; null when it is new
 * @param after where it stands; null when it is gone
 * @param cells what stands in other cells than before, in the table's order; of a new row all that it
 *     holds, of one that is gone all that it held
 */
public record RowDifference(
        TableSchema schema, String row, @Nullable RowAddress before, @Nullable RowAddress after, List<Cell> cells) {

    /** What a row of a FIRST table differs in when it was moved before or behind others. */
    static final String PLACE = "Place";

    /**
     * One cell that holds something else.
     *
     * @param column the column's header
     * @param before what stood there, as an analyst writes it; null for nothing
     * @param after what stands there
     */
    public record Cell(String column, @Nullable String before, @Nullable String after) {

        @Override
        public String toString() {
            return "%s: %s → %s".formatted(column, words(before), words(after));
        }

        private static String words(@Nullable String value) {
            return value == null ? "nothing" : value;
        }
    }

    /** Everything in which {@code after} differs from {@code before}, in the order of the tables. */
    static List<RowDifference> between(List<TableSchema> tables, List<PolicyRow> before, List<PolicyRow> after) {
        var differences = new ArrayList<RowDifference>();
        for (TableSchema schema : tables) {
            Map<String, PolicyRow> old = byRow(schema, before);
            Map<String, PolicyRow> now = byRow(schema, after);
            Set<String> moved = schema.hitPolicy() == HitPolicy.FIRST
                    ? Moves.between(List.copyOf(old.keySet()), List.copyOf(now.keySet()))
                    : Set.of();
            now.forEach((row, is) -> {
                RowDifference difference = of(schema, old.get(row), is);
                add(moved.contains(row) ? difference.moved() : difference, differences);
            });
            old.forEach((row, was) -> {
                if (!now.containsKey(row)) {
                    add(of(schema, was, null), differences);
                }
            });
        }
        return differences;
    }

    /** This difference, and that the row counts at another place among the others. */
    private RowDifference moved() {
        var all = new ArrayList<>(cells);
        all.add(new Cell(
                PLACE,
                "line " + Objects.requireNonNull(before).line(),
                "line " + Objects.requireNonNull(after).line()));
        return new RowDifference(schema, row, before, after, List.copyOf(all));
    }

    private static void add(RowDifference difference, List<RowDifference> differences) {
        if (!difference.cells.isEmpty()) {
            differences.add(difference);
        }
    }

    private static Map<String, PolicyRow> byRow(TableSchema schema, List<PolicyRow> rows) {
        return rows.stream()
                .filter(schema.type()::isInstance)
                .collect(Collectors.toMap(PolicyRow::row, row -> row, (one, other) -> one, LinkedHashMap::new));
    }

    private static RowDifference of(TableSchema schema, @Nullable PolicyRow was, @Nullable PolicyRow is) {
        var cells = new ArrayList<Cell>();
        for (TableColumn column : schema.columns()) {
            String before = written(schema, was, column);
            String after = written(schema, is, column);
            if (!Objects.equals(before, after)) {
                cells.add(new Cell(column.header(), before, after));
            }
        }
        return new RowDifference(
                schema,
                Objects.requireNonNull(is == null ? was : is).row(),
                was == null ? null : was.at(),
                is == null ? null : is.at(),
                List.copyOf(cells));
    }

    private static @Nullable String written(TableSchema schema, @Nullable PolicyRow row, TableColumn column) {
        Object value = row == null ? null : schema.value(row, column);
        return value == null ? null : column.written(value);
    }

    /** {@code logistics.xlsx › Failure lines!2 (PIN-COD): Risk above (%): 25 % → 28 %}. */
    @Override
    public String toString() {
        String what = before == null ? "new, " : after == null ? "gone, " : "";
        return "%s (%s): %s%s"
                .formatted(
                        after == null ? before : after,
                        row,
                        what,
                        cells.stream().map(Cell::toString).collect(Collectors.joining(", ")));
    }
}

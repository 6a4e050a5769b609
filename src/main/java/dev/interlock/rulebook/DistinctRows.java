package dev.interlock.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds row ids, keys, and other distinct values that stand in two rows. */
final class DistinctRows {

    /** Says where a column's cell stands in a line. */
    interface Place {
        /** The whole address with the header. */
        String cell(int line, TableColumn column);

        /** The address within the sheet. */
        default String address(int line, TableColumn column) {
            return "line " + line;
        }
    }

    private final TableSchema schema;
    private final Place place;
    private final Problems problems;

    DistinctRows(TableSchema schema, Place place, Problems problems) {
        this.schema = schema;
        this.place = place;
        this.problems = problems;
    }

    void check(List<TableLine> lines) {
        check(lines, List.of(schema.rowId()));
        List<TableColumn> keys = schema.keys();
        if (!keys.isEmpty() && !keys.equals(List.of(schema.rowId()))) {
            check(lines, keys);
        }
        schema.columns().stream().filter(TableColumn::distinct).forEach(column -> check(lines, List.of(column)));
    }

    private void check(List<TableLine> lines, List<TableColumn> columns) {
        int[] places = columns.stream().mapToInt(schema.columns()::indexOf).toArray();
        Map<List<Object>, Integer> seen = new HashMap<>();
        for (TableLine line : lines) {
            List<Object> values = values(line, places);
            if (values.size() < columns.size()) {
                continue;
            }
            Integer before = seen.putIfAbsent(values, line.number());
            if (before != null) {
                problems.add(
                        place.cell(line.number(), columns.get(0)),
                        "no other row with the same " + headers(columns),
                        words(values) + ", as in " + place.address(before, columns.get(0)));
            }
        }
    }

    private static List<Object> values(TableLine line, int[] places) {
        List<Object> values = new ArrayList<>(places.length);
        for (int place : places) {
            @Nullable Object value = line.values().get(place);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private static String headers(List<TableColumn> columns) {
        return String.join(
                " and ",
                columns.stream().map(column -> "'" + column.header() + "'").toList());
    }

    private static String words(List<Object> values) {
        return String.join(", ", values.stream().map(Objects::toString).toList());
    }
}

package dev.interlock.rulebook;

import dev.interlock.policy.DecisionTable.HitPolicy;
import dev.interlock.policy.PolicyRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Puts rows in the place of others. */
final class RowChange {

    private final List<TableSchema> tables;
    private final List<PolicyRow> rows;

    RowChange(List<TableSchema> tables, List<PolicyRow> rows) {
        this.tables = tables;
        this.rows = rows;
    }

    /** The rows with {@code changed} in the place of those they replace. */
    List<PolicyRow> to(List<PolicyRow> changed) {
        return tables(changed, this::merged);
    }

    /** The rows with {@code told} as all the rows of every table it has rows of. */
    List<PolicyRow> toTables(List<PolicyRow> told) {
        return tables(told, (schema, table) -> table.isEmpty() ? merged(schema, table) : table);
    }

    private List<PolicyRow> tables(
            List<PolicyRow> changed, BiFunction<TableSchema, List<PolicyRow>, List<PolicyRow>> become) {
        var problems = new Problems();
        List<PolicyRow> all = new ArrayList<>();
        changed.forEach(this::checkTable);
        for (TableSchema schema : tables) {
            List<PolicyRow> told =
                    changed.stream().filter(schema.type()::isInstance).toList();
            List<PolicyRow> table = become.apply(schema, told);
            if (!told.isEmpty()) {
                check(schema, table, problems);
            }
            all.addAll(table);
        }
        problems.throwIfAny();
        return all;
    }

    private void checkTable(PolicyRow row) {
        if (tables.stream().noneMatch(schema -> schema.type().isInstance(row))) {
            throw new IllegalArgumentException("%s is no decision table.".formatted(row.getClass()));
        }
    }

    /**
     * New rows stand where the first row they replace stood; others at the end, or where the first row counts
     * at the beginning.
     */
    private List<PolicyRow> merged(TableSchema schema, List<PolicyRow> told) {
        List<PolicyRow> table = new ArrayList<>();
        Set<PolicyRow> placed = new HashSet<>();
        for (PolicyRow row : rows) {
            if (schema.type().isInstance(row)) {
                List<PolicyRow> instead =
                        told.stream().filter(other -> same(schema, row, other)).toList();
                instead.stream().filter(placed::add).forEach(table::add);
                if (instead.isEmpty()) {
                    table.add(row);
                }
            }
        }
        List<PolicyRow> others =
                told.stream().filter(row -> !placed.contains(row)).toList();
        table.addAll(schema.hitPolicy() == HitPolicy.FIRST ? 0 : table.size(), others);
        return table;
    }

    private static boolean same(TableSchema schema, PolicyRow one, PolicyRow other) {
        if (one.row().equals(other.row())) {
            return true;
        }
        List<TableColumn> keys = schema.keys();
        return !keys.isEmpty() && values(schema, one, keys).equals(values(schema, other, keys));
    }

    private static void check(TableSchema schema, List<PolicyRow> table, Problems problems) {
        List<TableLine> lines = new ArrayList<>();
        for (PolicyRow row : table) {
            lines.add(new TableLine(row.at().line(), values(schema, row, schema.columns()), true));
        }
        DistinctRows.Place place = (line, column) ->
                schema.workbook() + ".xlsx › " + schema.sheet() + "!" + line + " (" + column.header() + ")";
        new DistinctRows(schema, place, problems).check(lines);
        new DecisiveRows(schema, place, problems).check(table);
    }

    private static List<@Nullable Object> values(TableSchema schema, PolicyRow row, List<TableColumn> columns) {
        List<@Nullable Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(schema.value(row, column)));
        return values;
    }
}

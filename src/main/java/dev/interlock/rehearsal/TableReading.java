package dev.interlock.rehearsal;

import dev.interlock.policy.InvalidRow;
import dev.interlock.policy.PolicyRow;
import dev.interlock.policy.RowAddress;
import dev.interlock.rulebook.TableColumn;
import dev.interlock.rulebook.TableSchema;
import dev.interlock.rulebook.Tables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows by table, each cell as an analyst would type it: {@code riskAbove: 25%}. A row that is
 * pinned already needs to name only the cells that differ.
 */
final class TableReading {

    private static final Map<String, TableSchema> TABLES = Tables.schemas().stream()
            .collect(Collectors.toMap(Words::table, schema -> schema, (one, other) -> one, TreeMap::new));

    private final PinnedTables pinned;

    TableReading(PinnedTables pinned) {
        this.pinned = pinned;
    }

    static Collection<String> tables() {
        return TABLES.keySet();
    }

    /** The rows under the keys of {@code tables} that are tables' names. */
    List<PolicyRow> rows(Part tables) {
        var rows = new ArrayList<PolicyRow>();
        for (String name : tables.keys()) {
            TableSchema schema = TABLES.get(name);
            if (schema != null) {
                tables.at(name).items().forEach(row -> row(schema, row).ifPresent(rows::add));
            }
        }
        return rows;
    }

    private Optional<PolicyRow> row(TableSchema schema, Part part) {
        Map<String, TableColumn> columns = new TreeMap<>();
        schema.columns().forEach(column -> columns.put(Words.column(column), column));
        if (!part.only(columns.keySet())) {
            return Optional.empty();
        }
        Optional<PolicyRow> known =
                pinned.row(schema.type(), part.has("row") ? part.at("row").text() : "");
        var values = new ArrayList<@Nullable Object>();
        boolean sound = true;
        for (TableColumn column : schema.columns()) {
            Part cell = part.at(Words.column(column));
            boolean there = part.has(Words.column(column));
            Object value = there
                    ? Cell.of(column).read(cell)
                    : known.map(row -> schema.value(row, column)).orElse(null);
            if (value == null && !there && !column.optional()) {
                cell.complain("The row lacks %s: %s.".formatted(Words.column(column), column.expected()));
            }
            sound &= value != null || column.optional();
            values.add(value);
        }
        return sound ? made(schema, part, values) : Optional.empty();
    }

    private static Optional<PolicyRow> made(TableSchema schema, Part part, List<@Nullable Object> values) {
        try {
            var at = new RowAddress(part.complaints().file(), schema.sheet(), part.line());
            return Optional.of(schema.row(at, values));
        } catch (InvalidRow invalid) {
            part.at(Words.column(column(schema, invalid.header())))
                    .complain("'%s' %s.".formatted(invalid.header(), invalid.getMessage()));
            return Optional.empty();
        }
    }

    private static TableColumn column(TableSchema schema, String header) {
        return schema.columns().stream()
                .filter(column -> column.header().equals(header))
                .findFirst()
                .orElseThrow();
    }
}

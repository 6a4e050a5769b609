package dev.interlock.rulebook;

import dev.interlock.policy.InvalidRow;
import dev.interlock.policy.PolicyRow;
import dev.interlock.policy.RowAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Reads one table: a header row, then rows without a gap. */
final class SheetReader {

    static final int MOST_ROWS = 10_000;

    private final TableSchema schema;
    private final TableSheet sheet;
    private final Problems problems;
    private final Header header;
    private final CellFormats formats;

    SheetReader(TableSchema schema, TableSheet sheet, Problems problems) {
        this.schema = schema;
        this.sheet = sheet;
        this.problems = problems;
        this.header = new Header(schema, sheet, problems);
        this.formats = new CellFormats(sheet.getWorkbook());
    }

    List<PolicyRow> read() {
        int last = lastLine();
        if (last - 1 > MOST_ROWS) {
            problems.add(header.sheet(), "at most %d rows".formatted(MOST_ROWS), (last - 1) + " rows");
            return List.of();
        }
        if (last - 1 < schema.rowsMin()) {
            String expected =
                    schema.rowsMin() == 1 ? "at least one row" : "at least %d rows".formatted(schema.rowsMin());
            problems.add(header.sheet(), expected, last == 1 ? "none" : String.valueOf(last - 1));
        }
        checkSight(last);
        List<TableLine> lines = new ArrayList<>();
        for (int line = 2; line <= last; line++) {
            line(line).ifPresent(lines::add);
        }
        new DistinctRows(schema, header, problems).check(lines);
        List<PolicyRow> rows =
                lines.stream().map(this::row).flatMap(Optional::stream).toList();
        new DecisiveRows(schema, header, problems).check(rows);
        return rows;
    }

    /** The last line, as the spreadsheet counts, that holds anything; 1 when only the header does. */
    private int lastLine() {
        int last = Math.max(0, sheet.lastRow());
        while (last > 0 && blank(sheet.row(last))) {
            last--;
        }
        return last + 1;
    }

    /** What an approver cannot see must not decide; what spans cells has no single place. */
    private void checkSight(int last) {
        if (sheet.hidden()) {
            problems.add(header.sheet(), "a visible sheet", "a hidden one");
        }
        if (sheet.getProtect()) {
            problems.add(
                    header.sheet(),
                    "a sheet that a colleague can change",
                    "a protected one",
                    "lift the protection (Review › Unprotect Sheet).");
        }
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            if (merged.getFirstRow() < last && merged.getFirstColumn() < header.width()) {
                problems.add(header.sheet() + "!" + merged.formatAsString(), "single cells", "merged cells");
            }
        }
    }

    private Optional<TableLine> line(int line) {
        SheetRow row = sheet.row(line - 1);
        if (row == null || row.blank()) {
            problems.add(
                    header.sheet() + "!" + line,
                    "no gap between the rows",
                    "an empty row",
                    "the row was cleared instead of deleted.");
            return Optional.empty();
        }
        if (sheet.hidden(row)) {
            problems.add(header.sheet() + "!" + line, "a visible row", "a hidden one", "a filter is still set.");
        }
        header.checkNothingBeside(row);
        List<@Nullable Object> values = new ArrayList<>();
        boolean sound = true;
        for (TableColumn column : schema.columns()) {
            Optional<Integer> place = header.place(column);
            CellReading reading = place.isEmpty()
                    ? CellReading.WRONG
                    : new CellReader(column, () -> header.cell(line, column), formats, problems)
                            .read(row.cell(place.get()));
            values.add(reading.value());
            sound &= reading.sound();
        }
        return Optional.of(new TableLine(line, values, sound));
    }

    private Optional<PolicyRow> row(TableLine line) {
        if (!line.sound()) {
            return Optional.empty();
        }
        try {
            var at = new RowAddress(schema.workbook(), schema.sheet(), line.number());
            return Optional.of(schema.row(at, line.values()));
        } catch (InvalidRow invalid) {
            TableColumn column = schema.column(invalid.header());
            SheetRow row = Objects.requireNonNull(sheet.row(line.number() - 1));
            SheetCell cell = row.cell(header.place(column).orElseThrow());
            problems.addDemand(
                    header.cell(line.number(), column),
                    Objects.requireNonNull(invalid.getMessage()),
                    CellWords.of(cell));
            return Optional.empty();
        }
    }

    private static boolean blank(@Nullable SheetRow row) {
        return row == null || row.blank();
    }
}

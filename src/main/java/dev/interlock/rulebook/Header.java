package dev.interlock.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;

/** The first line of a sheet: which column stands where. Columns may be in any order. */
final class Header implements DistinctRows.Place {

    static final int MOST_COLUMNS = 64;

    private final TableSchema schema;
    private final Problems problems;
    private final Map<String, Integer> places = new HashMap<>();
    private final int width;

    Header(TableSchema schema, TableSheet sheet, Problems problems) {
        this.schema = schema;
        this.problems = problems;
        SheetRow row = sheet.row(0);
        this.width = row == null ? 0 : Math.min(MOST_COLUMNS, row.width());
        if (row != null && row.width() > MOST_COLUMNS) {
            problems.add(sheet(), "at most %d columns".formatted(MOST_COLUMNS), row.width() + " columns");
        }
        for (int column = 0; row != null && column < width; column++) {
            SheetCell cell = row.cell(column);
            if (cell != null && !CellReader.blank(cell)) {
                place(cell);
            }
        }
        schema.columns().stream()
                .filter(column -> !places.containsKey(column.header()))
                .forEach(this::missing);
        schema.columns().forEach(column -> place(column).ifPresent(place -> checkVisible(sheet, column, place)));
    }

    /** How many columns are looked at. */
    int width() {
        return width;
    }

    /** Where {@code column} stands, from 0; empty when its header is missing. */
    Optional<Integer> place(TableColumn column) {
        return Optional.ofNullable(places.get(column.header()));
    }

    /** {@code logistics.xlsx › Failure lines}. */
    String sheet() {
        return schema.workbook() + ".xlsx › " + schema.sheet();
    }

    /** {@code logistics.xlsx › Failure lines!E7 (Risk above (%))}. */
    @Override
    public String cell(int line, TableColumn column) {
        return sheet() + "!" + address(line, column) + " (" + column.header() + ")";
    }

    @Override
    public String address(int line, TableColumn column) {
        return place(column).map(CellReference::convertNumToColString).orElse("") + line;
    }

    /** A value without a header over it means something to somebody, and nothing to us. */
    void checkNothingBeside(SheetRow row) {
        for (SheetCell cell : row.inOrder()) {
            if (!places.containsValue(cell.column()) && !CellReader.blank(cell) && headless(cell)) {
                problems.add(
                        sheet() + "!" + cell.address(),
                        "an empty cell, as the column has no header",
                        CellWords.of(cell),
                        "it is a remark; write it on the Notes sheet or as a comment.");
            }
        }
    }

    private static boolean headless(SheetCell cell) {
        SheetRow first = cell.sheet().row(0);
        return first == null || CellReader.blank(first.cell(cell.column()));
    }

    private void place(SheetCell cell) {
        String where = sheet() + "!" + cell.address();
        String written = cell.type() == CellType.STRING ? plain(cell.text()) : "";
        List<String> headers =
                schema.columns().stream().map(TableColumn::header).toList();
        if (!headers.contains(written)) {
            problems.add(
                    where,
                    "one of the headers "
                            + String.join(
                                    ", ",
                                    headers.stream()
                                            .map(name -> "'" + name + "'")
                                            .toList()),
                    CellWords.of(cell),
                    Nearest.to(written, headers)
                            .map(name -> "'" + name + "' was meant.")
                            .orElse(""));
        } else if (places.putIfAbsent(written, cell.column()) != null) {
            problems.add(where, "each header once", "'" + written + "' again");
        }
    }

    private void missing(TableColumn column) {
        problems.add(sheet() + "!1", "a column '" + column.header() + "'", "none with this header");
    }

    private void checkVisible(TableSheet sheet, TableColumn column, int place) {
        if (sheet.isColumnHidden(place) || sheet.getColumnWidth(place) == 0) {
            problems.add(cell(1, column), "a visible column", "a hidden one");
        }
    }

    private static String plain(String written) {
        return written.replaceAll("[\\s\\u00A0]+", " ").strip();
    }
}

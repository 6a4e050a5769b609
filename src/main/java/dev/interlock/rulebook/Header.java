package dev.interlock.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The first line of a sheet: which column stands where. Columns may be in any order. */
final class Header implements DistinctRows.Place {

    static final int MOST_COLUMNS = 64;

    private final TableSchema schema;
    private final Problems problems;
    private final Map<String, Integer> places = new HashMap<>();
    private final int width;

    Header(TableSchema schema, XSSFSheet sheet, Problems problems) {
        this.schema = schema;
        this.problems = problems;
        Row row = sheet.getRow(0);
        this.width = row == null ? 0 : Math.min(MOST_COLUMNS, Math.max(0, row.getLastCellNum()));
        if (row != null && row.getLastCellNum() > MOST_COLUMNS) {
            problems.add(sheet(), "at most %d columns".formatted(MOST_COLUMNS), row.getLastCellNum() + " columns");
        }
        for (int column = 0; row != null && column < width; column++) {
            Cell cell = row.getCell(column);
            if (!CellReader.blank(cell)) {
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
    void checkNothingBeside(Row row) {
        for (Cell cell : row) {
            if (!places.containsValue(cell.getColumnIndex()) && !CellReader.blank(cell) && headless(cell)) {
                problems.add(
                        sheet() + "!" + cell.getAddress(),
                        "an empty cell, as the column has no header",
                        CellWords.of(cell),
                        "it is a remark; write it on the Notes sheet or as a comment.");
            }
        }
    }

    private static boolean headless(Cell cell) {
        Row first = cell.getSheet().getRow(0);
        return first == null || CellReader.blank(first.getCell(cell.getColumnIndex()));
    }

    private void place(Cell cell) {
        String where = sheet() + "!" + cell.getAddress();
        String written = cell.getCellType() == CellType.STRING ? plain(cell.getStringCellValue()) : "";
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
        } else if (places.putIfAbsent(written, cell.getColumnIndex()) != null) {
            problems.add(where, "each header once", "'" + written + "' again");
        }
    }

    private void missing(TableColumn column) {
        problems.add(sheet() + "!1", "a column '" + column.header() + "'", "none with this header");
    }

    private void checkVisible(XSSFSheet sheet, TableColumn column, int place) {
        if (sheet.isColumnHidden(place) || sheet.getColumnWidth(place) == 0) {
            problems.add(cell(1, column), "a visible column", "a hidden one");
        }
    }

    private static String plain(String written) {
        return written.replaceAll("[\\s\\u00A0]+", " ").strip();
    }
}

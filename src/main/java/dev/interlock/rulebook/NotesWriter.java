package dev.interlock.rulebook;

import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes the sheet that explains every table and column; reading a workbook ignores it. */
final class NotesWriter {

    static final String SHEET = "Notes";

    private static final int NOTE_WIDTH = 78;

    private final XSSFSheet sheet;
    private final WorkbookStyles styles;
    private int next;

    NotesWriter(XSSFSheet sheet, WorkbookStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    void write(List<TableSchema> schemas) {
        sheet.setColumnWidth(0, 36 * 256);
        sheet.setColumnWidth(1, 46 * 256);
        sheet.setColumnWidth(2, NOTE_WIDTH * 256);
        sheet.setDisplayGridlines(false);
        line(styles.title(), "About these tables").setHeightInPoints(26);
        prose("Rows may be added, removed, sorted and changed; headers and sheet names stay as they are.");
        prose("The first column names a row. The name shows up wherever the row decided something, so keep it"
                + " when the row moves.");
        prose("Percentages must be formatted as such. Formulas, merged cells, hidden rows and hidden columns"
                + " are refused: what decides can be seen.");
        schemas.forEach(this::write);
        Printing.landscape(sheet);
    }

    private void write(TableSchema schema) {
        next++;
        line(styles.title(), schema.sheet()).setHeightInPoints(26);
        prose(schema.question());
        prose("Owned by " + schema.owner().name().toLowerCase(Locale.ROOT) + ". " + meaning(schema));
        line(styles.header(), "Column", "A cell holds", "Meaning").setHeightInPoints(20);
        for (TableColumn column : schema.columns()) {
            String holds = column.expected() + (column.optional() ? ", or nothing" : "");
            Row row = line(styles.prose(), column.header(), holds, column.note());
            row.getCell(0).setCellStyle(styles.label());
            row.setHeightInPoints(17f * Math.max(lines(holds, 44), lines(column.note(), NOTE_WIDTH + 12)));
        }
    }

    private static String meaning(TableSchema schema) {
        String keys = String.join(
                " and ", schema.keys().stream().map(TableColumn::header).toList());
        return switch (schema.hitPolicy()) {
            case UNIQUE -> "UNIQUE: no two rows have the same " + keys + ".";
            case FIRST -> "FIRST: the first row that matches counts, so their order matters.";
            case PRIORITY ->
                "PRIORITY: of the rows that match, the one with the greatest "
                        + schema.columns().stream()
                                .filter(TableColumn::priority)
                                .map(TableColumn::header)
                                .findFirst()
                                .orElseThrow()
                        + " counts.";
            case COLLECT -> "COLLECT: all rows that match count.";
        };
    }

    /** How many lines {@code text} takes when wrapped. */
    static int lines(String text, int width) {
        return (text.length() + width - 1) / width;
    }

    private void prose(String text) {
        Row row = line(styles.question(), text);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, 2));
    }

    private Row line(XSSFCellStyle style, String... texts) {
        Row row = sheet.createRow(next);
        next++;
        for (int column = 0; column < texts.length; column++) {
            Cell cell = row.createCell(column);
            cell.setCellValue(texts[column]);
            cell.setCellStyle(style);
        }
        return row;
    }
}

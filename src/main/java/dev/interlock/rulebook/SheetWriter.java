package dev.interlock.rulebook;

import dev.interlock.policy.Column.Unit;
import dev.interlock.policy.PolicyRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Writes one table: the frozen header row, typed and formatted cells, dropdowns and limits. */
final class SheetWriter {

    /** Dropdowns and limits reach this far below the rows there are. */
    private static final int ROOM = 500;

    private static final int CHARACTER = 256;
    private static final int LINE_POINTS = 15;
    private static final int WIDEST_TEXT = 48;

    private final TableSchema schema;
    private final XSSFSheet sheet;
    private final WorkbookStyles styles;

    SheetWriter(TableSchema schema, XSSFSheet sheet, WorkbookStyles styles) {
        this.schema = schema;
        this.sheet = sheet;
        this.styles = styles;
    }

    void write(List<? extends PolicyRow> rows) {
        sheet.setDefaultRowHeightInPoints(LINE_POINTS + 5);
        Row header = sheet.createRow(0);
        header.setHeightInPoints(3 * LINE_POINTS + 5);
        for (int index = 0; index < schema.columns().size(); index++) {
            TableColumn column = schema.columns().get(index);
            Cell cell = header.createCell(index);
            cell.setCellValue(column.header());
            cell.setCellStyle(styles.header());
            sheet.setColumnWidth(index, width(column, rows) * CHARACTER);
            sheet.setDefaultColumnStyle(index, styles.cell(column.unit(), index == 0));
            limit(column, index, rows.size());
        }
        for (int line = 0; line < rows.size(); line++) {
            write(rows.get(line), sheet.createRow(line + 1));
        }
        sheet.createFreezePane(1, 1);
        Printing.landscape(sheet);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }

    private void write(PolicyRow row, Row target) {
        int lines = 1;
        for (int index = 0; index < schema.columns().size(); index++) {
            TableColumn column = schema.columns().get(index);
            Object value = schema.value(row, column);
            if (value != null) {
                Cell cell = target.createCell(index);
                cell.setCellStyle(styles.cell(column.unit(), index == 0));
                write(value, column, cell);
                lines = Math.max(
                        lines, column.unit() == Unit.TEXT ? NotesWriter.lines(value.toString(), WIDEST_TEXT - 3) : 1);
            }
        }
        target.setHeightInPoints(LINE_POINTS * lines + 5);
    }

    private static void write(Object value, TableColumn column, Cell cell) {
        switch (column.unit()) {
            case TEXT -> cell.setCellValue((String) value);
            case CHOICE -> cell.setCellValue(((Enum<?>) value).name());
            case YES_NO -> cell.setCellValue((boolean) value ? "YES" : "NO");
            case DATE -> cell.setCellValue((LocalDate) value);
            case COUNT, DAYS, HOURS -> cell.setCellValue(number(value, 0));
            case RUPEES -> cell.setCellValue(number(value, 2));
            case PERCENT, DECIMAL -> cell.setCellValue(number(value, 4));
        }
    }

    private static double number(Object value, int decimals) {
        return BigDecimal.valueOf(((Number) value).longValue(), decimals).doubleValue();
    }

    /** Keeps out what {@link CellReader} would refuse, as far as a spreadsheet can. */
    private void limit(TableColumn column, int index, int rows) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint = constraint(column, helper);
        if (constraint == null) {
            return;
        }
        var cells = new CellRangeAddressList(1, rows + ROOM, index, index);
        DataValidation limit = helper.createValidation(constraint, cells);
        limit.setEmptyCellAllowed(true);
        limit.setSuppressDropDownArrow(!column.choices().isEmpty());
        limit.setShowErrorBox(true);
        limit.createErrorBox("Not possible here", "Expected " + column.expected() + ".");
        sheet.addValidationData(limit);
    }

    private static @Nullable DataValidationConstraint constraint(TableColumn column, DataValidationHelper helper) {
        return switch (column.unit()) {
            case CHOICE, YES_NO ->
                helper.createExplicitListConstraint(column.choices().toArray(String[]::new));
            case COUNT, DAYS, HOURS ->
                helper.createIntegerConstraint(
                        OperatorType.BETWEEN,
                        bound(column.min().orElseThrow(), 0),
                        bound(column.max().orElseThrow(), 0));
            case PERCENT ->
                helper.createDecimalConstraint(
                        OperatorType.BETWEEN,
                        bound(column.min().orElseThrow(), 2),
                        bound(column.max().orElseThrow(), 2));
            case RUPEES, DECIMAL ->
                helper.createDecimalConstraint(
                        OperatorType.BETWEEN,
                        bound(column.min().orElseThrow(), 0),
                        bound(column.max().orElseThrow(), 0));
            case TEXT, DATE -> null;
        };
    }

    private static String bound(BigDecimal bound, int decimals) {
        return bound.movePointLeft(decimals).toPlainString();
    }

    private int width(TableColumn column, List<? extends PolicyRow> rows) {
        int widest = rows.stream()
                .map(row -> schema.value(row, column))
                .mapToInt(value -> value == null ? 0 : value.toString().length())
                .max()
                .orElse(0);
        return switch (column.unit()) {
            case TEXT -> Math.max(14, Math.min(widest + 7, WIDEST_TEXT));
            case CHOICE -> Math.max(14, widest + 4);
            case COUNT, DAYS, HOURS, PERCENT, RUPEES, DECIMAL, DATE, YES_NO -> 14;
        };
    }
}

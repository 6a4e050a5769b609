package dev.interlock.rulebook;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;

/** Says what stands in a cell. */
final class CellWords {

    private static final int LONGEST = 60;

    /** A spreadsheet keeps and shows fifteen digits; what is beyond them nobody typed. */
    private static final MathContext DIGITS = new MathContext(15);

    private CellWords() {}

    static String of(@Nullable Cell cell) {
        if (cell == null || CellReader.blank(cell)) {
            return "an empty cell";
        }
        return switch (cell.getCellType()) {
            case STRING -> "the text \"" + shortened(cell.getStringCellValue()) + '"';
            case NUMERIC -> number(cell);
            case BOOLEAN -> "the truth value " + (cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case FORMULA -> "the formula =" + shortened(cell.getCellFormula());
            case ERROR ->
                "the error " + FormulaError.forInt(cell.getErrorCellValue()).getString();
            case BLANK, _NONE -> "an empty cell";
        };
    }

    /** The number somebody typed; only for finite ones. */
    static BigDecimal exact(Cell cell) {
        return new BigDecimal(cell.getNumericCellValue()).round(DIGITS).stripTrailingZeros();
    }

    static boolean date(Cell cell) {
        CellStyle style = style(cell);
        return DateUtil.isValidExcelDate(cell.getNumericCellValue())
                && DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString());
    }

    /**
     * How the cell itself is shown. A cell without a style of its own has the workbook's first one (ECMA-376,
     * 18.3.1.4), whatever its column's style is; the library would take the column's.
     */
    static CellStyle style(Cell cell) {
        return cell instanceof XSSFCell own && !own.getCTCell().isSetS()
                ? cell.getSheet().getWorkbook().getCellStyleAt(0)
                : cell.getCellStyle();
    }

    /** Whether the number is shown as a percentage: a % outside of quoted or escaped characters. */
    static boolean percentage(Cell cell) {
        String format = style(cell).getDataFormatString();
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^]]*]", "").contains("%");
    }

    static String plain(BigDecimal number) {
        return shortened(number.stripTrailingZeros().toPlainString());
    }

    private static String number(Cell cell) {
        if (!Double.isFinite(cell.getNumericCellValue())) {
            return "no finite number";
        }
        if (date(cell)) {
            return "the date " + cell.getLocalDateTimeCellValue().toLocalDate();
        }
        BigDecimal exact = exact(cell);
        return percentage(cell) ? plain(exact.movePointRight(2)) + " %" : "the number " + plain(exact);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}

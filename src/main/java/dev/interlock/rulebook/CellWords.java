package dev.interlock.rulebook;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
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
    static BigDecimal exact(double number) {
        return new BigDecimal(number).round(DIGITS).stripTrailingZeros();
    }

    static String plain(BigDecimal number) {
        return shortened(number.stripTrailingZeros().toPlainString());
    }

    private static String number(Cell cell) {
        if (!Double.isFinite(cell.getNumericCellValue())) {
            return "no finite number";
        }
        CellFormats.Format format = new CellFormats(cell.getSheet().getWorkbook()).of(cell);
        if (format.date() && DateUtil.isValidExcelDate(cell.getNumericCellValue())) {
            return "the date " + cell.getLocalDateTimeCellValue().toLocalDate();
        }
        BigDecimal exact = exact(cell.getNumericCellValue());
        return format.percentage() ? plain(exact.movePointRight(2)) + " %" : "the number " + plain(exact);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}

package dev.interlock.rulebook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Says what stands in a cell. */
final class CellWords {

    private static final int LONGEST = 60;

    /** A spreadsheet keeps and shows fifteen digits; what is beyond them nobody typed. */
    private static final MathContext DIGITS = new MathContext(15);

    /** Whole numbers below it have at most fifteen digits. */
    private static final double LARGEST_EXACT = 1e15;

    private CellWords() {}

    static String of(@Nullable SheetCell cell) {
        if (cell == null || CellReader.blank(cell)) {
            return "an empty cell";
        }
        return switch (cell.type()) {
            case STRING -> "the text \"" + shortened(cell.text()) + '"';
            case NUMERIC -> number(cell);
            case BOOLEAN -> "the truth value " + (cell.truth() ? "TRUE" : "FALSE");
            case FORMULA -> "the formula =" + shortened(cell.sheet().formulas().text(cell));
            case ERROR -> "the error " + shortened(cell.error());
            case BLANK, _NONE -> "an empty cell";
        };
    }

    /** Whether {@code text} is of printable ASCII characters alone. */
    static boolean ascii(String text) {
        return text.chars().allMatch(character -> character >= ' ' && character <= '~');
    }

    /** The number somebody typed; only for finite ones. */
    static BigDecimal exact(double number) {
        if (Math.abs(number) < LARGEST_EXACT && number == Math.rint(number)) {
            return BigDecimal.valueOf((long) number).stripTrailingZeros();
        }
        return new BigDecimal(number).round(DIGITS).stripTrailingZeros();
    }

    static String plain(BigDecimal number) {
        return shortened(number.stripTrailingZeros().toPlainString());
    }

    /** The day that a number is shown as; only for numbers that are. */
    static LocalDate day(SheetCell cell) {
        return DateUtil.getLocalDateTime(
                        cell.number(), cell.sheet().getWorkbook().isDate1904())
                .toLocalDate();
    }

    private static String number(SheetCell cell) {
        if (!Double.isFinite(cell.number())) {
            return "no finite number";
        }
        CellFormats.Format format = new CellFormats(cell.sheet().getWorkbook()).of(cell);
        if (format.date() && DateUtil.isValidExcelDate(cell.number())) {
            return "the date " + day(cell);
        }
        BigDecimal exact = exact(cell.number());
        return format.percentage() ? plain(exact.movePointRight(2)) + " %" : "the number " + plain(exact);
    }

    static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}

package dev.interlock.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Reads cells of one column: the typed value, or a problem. What can be read in two ways is a problem. */
final class CellReader {

    static final int LONGEST_TEXT = 1_000;
    static final int LONGEST_ROW_ID = 60;

    private static final Pattern NUMBER_LIKE = Pattern.compile("[₹+-]?\\s*[0-9][0-9.,\\s]*%?");
    /** Joiners belong to the spelling of Indic and Arabic words, where they follow a mark or a letter. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cntrl}&&[^\\n\\t]]|[\\p{Cf}&&[^\\u200C\\u200D]]|(?<![\\p{M}\\p{IsArabic}])[\\u200C\\u200D]");

    private final TableColumn column;
    private final Supplier<String> where;
    private final CellFormats formats;
    private final Problems problems;

    CellReader(TableColumn column, Supplier<String> where, CellFormats formats, Problems problems) {
        this.column = column;
        this.where = where;
        this.formats = formats;
        this.problems = problems;
    }

    /** Whether nothing can be seen in {@code cell}. */
    static boolean blank(@Nullable SheetCell cell) {
        return cell == null
                || cell.type() == CellType.BLANK
                || (cell.type() == CellType.STRING && stripped(cell).isEmpty());
    }

    CellReading read(@Nullable SheetCell cell) {
        CellType type = cell == null ? CellType.BLANK : cell.type();
        String text = cell != null && type == CellType.STRING ? stripped(cell) : "";
        if (cell == null || type == CellType.BLANK || (type == CellType.STRING && text.isEmpty())) {
            return column.optional() ? CellReading.EMPTY : wrong(cell, "");
        }
        CellFormats.Format format = formats.of(cell);
        if (format.unseen()) {
            return wrong(cell, "its number format shows nothing; choose another.");
        }
        return switch (type) {
            case STRING -> text(cell, text);
            case NUMERIC -> number(cell, cell.number(), format);
            case FORMULA -> wrong(cell, "its present value was meant: copy the cell and paste the value only.");
            case BOOLEAN, ERROR, BLANK, _NONE -> wrong(cell, "");
        };
    }

    private CellReading text(SheetCell cell, String text) {
        return switch (column.unit()) {
            case TEXT -> plainText(cell, text);
            case CHOICE, YES_NO -> choice(cell, text);
            case DATE -> wrong(cell, "it is a date stored as text; type it again.");
            case COUNT, DAYS, HOURS, PERCENT, RUPEES, DECIMAL ->
                wrong(
                        cell,
                        NUMBER_LIKE.matcher(text).matches()
                                ? "it is a number stored as text; type it again, without apostrophe or currency sign."
                                : "");
        };
    }

    private CellReading plainText(SheetCell cell, String text) {
        int longest = column.component().equals("row") ? LONGEST_ROW_ID : LONGEST_TEXT;
        if (text.length() > longest) {
            problems.add(where.get(), "at most %d characters".formatted(longest), text.length() + " characters");
            return CellReading.WRONG;
        }
        if (!CellWords.ascii(text) && UNSEEN.matcher(text).find()) {
            return wrong(cell, "it was copied from elsewhere and holds characters that cannot be seen; type it again.");
        }
        return CellReading.of(text);
    }

    private CellReading choice(SheetCell cell, String text) {
        if (column.choices().contains(text)) {
            return CellReading.of(column.constant(text));
        }
        return wrong(cell, nearest(text).isEmpty() ? "" : nearest(text) + " was meant.");
    }

    private String nearest(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (column.choices().equals(List.of("YES", "NO"))
                && List.of("Y", "TRUE", "X").contains(upper)) {
            return "YES";
        }
        return Nearest.to(text, column.choices()).orElse("");
    }

    private CellReading number(SheetCell cell, double number, CellFormats.Format format) {
        if (!Double.isFinite(number)) {
            return wrong(cell, "");
        }
        BigDecimal exact = CellWords.exact(number);
        boolean date = format.date() && DateUtil.isValidExcelDate(number);
        return switch (column.unit()) {
            case TEXT -> wrong(cell, "the cell should be formatted as text and typed again.");
            case CHOICE, YES_NO -> wrong(cell, "");
            case DATE -> date(cell, exact, date);
            case PERCENT -> date ? wrong(cell, "") : percentage(cell, exact, format);
            case COUNT, DAYS, HOURS -> measured(cell, exact, 0, date || format.percentage());
            case RUPEES -> measured(cell, exact, 2, date || format.percentage());
            case DECIMAL -> measured(cell, exact, 4, date || format.percentage());
        };
    }

    private CellReading date(SheetCell cell, BigDecimal exact, boolean date) {
        if (!date || exact.scale() > 0) {
            return wrong(cell, date ? "it has a time of day." : "the cell is not formatted as a date.");
        }
        return CellReading.of(CellWords.day(cell));
    }

    private CellReading percentage(SheetCell cell, BigDecimal fraction, CellFormats.Format format) {
        if (!format.percentage()) {
            problems.add(
                    where.get(),
                    column.expected(),
                    CellWords.of(cell) + ", not formatted as a percentage",
                    "%s %% or %s %% was meant; format the cell as a percentage and type it again."
                            .formatted(CellWords.plain(fraction), CellWords.plain(fraction.movePointRight(2))));
            return CellReading.WRONG;
        }
        return scaled(cell, fraction.movePointRight(2), 2);
    }

    private CellReading measured(SheetCell cell, BigDecimal exact, int decimals, boolean wronglyShown) {
        return wronglyShown ? wrong(cell, "the cell has the wrong format.") : scaled(cell, exact, decimals);
    }

    /** {@code number} in units of its last allowed decimal; never rounded. */
    private CellReading scaled(SheetCell cell, BigDecimal number, int decimals) {
        if (number.compareTo(column.min().orElseThrow()) < 0
                || number.compareTo(column.max().orElseThrow()) > 0) {
            return wrong(cell, "");
        }
        BigDecimal units = number.movePointRight(decimals).stripTrailingZeros();
        if (units.scale() > 0) {
            return wrong(cell, "it was calculated; round it to %d decimals.".formatted(decimals));
        }
        if (column.type() == long.class) {
            return CellReading.of(units.longValueExact());
        }
        return CellReading.of(units.intValueExact());
    }

    private CellReading wrong(@Nullable SheetCell cell, String maybe) {
        problems.add(where.get(), column.expected(), CellWords.of(cell), maybe);
        return CellReading.WRONG;
    }

    private static String stripped(SheetCell cell) {
        String text = cell.text();
        int from = 0;
        int to = text.length();
        while (from < to && space(text.charAt(from))) {
            from++;
        }
        while (from < to && space(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean space(char character) {
        return " \t\n\u000B\f\r\u00A0".indexOf(character) >= 0;
    }
}

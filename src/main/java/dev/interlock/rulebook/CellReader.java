package dev.interlock.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
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
    private final String where;
    private final Problems problems;

    CellReader(TableColumn column, String where, Problems problems) {
        this.column = column;
        this.where = where;
        this.problems = problems;
    }

    /** Whether nothing can be seen in {@code cell}. */
    static boolean blank(@Nullable Cell cell) {
        return cell == null
                || cell.getCellType() == CellType.BLANK
                || (cell.getCellType() == CellType.STRING && stripped(cell).isEmpty());
    }

    CellReading read(@Nullable Cell cell) {
        if (cell == null || blank(cell)) {
            return column.optional() ? CellReading.EMPTY : wrong(cell, "");
        }
        if (unseen(cell)) {
            return wrong(cell, "its number format shows nothing; choose another.");
        }
        return switch (cell.getCellType()) {
            case STRING -> text(cell);
            case NUMERIC -> number(cell);
            case FORMULA -> wrong(cell, "its present value was meant: copy the cell and paste the value only.");
            case BOOLEAN, ERROR, BLANK, _NONE -> wrong(cell, "");
        };
    }

    /** Whether the cell's format keeps its value from the eye: sections that are all empty, as in {@code ;;;}. */
    private static boolean unseen(Cell cell) {
        String format = CellWords.style(cell).getDataFormatString();
        return format != null && format.matches(";+|\"\"(;\"\")*");
    }

    private CellReading text(Cell cell) {
        String text = stripped(cell);
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

    private CellReading plainText(Cell cell, String text) {
        int longest = column.component().equals("row") ? LONGEST_ROW_ID : LONGEST_TEXT;
        if (text.length() > longest) {
            problems.add(where, "at most %d characters".formatted(longest), text.length() + " characters");
            return CellReading.WRONG;
        }
        if (UNSEEN.matcher(text).find()) {
            return wrong(cell, "it was copied from elsewhere and holds characters that cannot be seen; type it again.");
        }
        return CellReading.of(text);
    }

    private CellReading choice(Cell cell, String text) {
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

    private CellReading number(Cell cell) {
        if (!Double.isFinite(cell.getNumericCellValue())) {
            return wrong(cell, "");
        }
        return switch (column.unit()) {
            case TEXT -> wrong(cell, "the cell should be formatted as text and typed again.");
            case CHOICE, YES_NO -> wrong(cell, "");
            case DATE -> date(cell);
            case PERCENT -> percentage(cell);
            case COUNT, DAYS, HOURS -> measured(cell, 0);
            case RUPEES -> measured(cell, 2);
            case DECIMAL -> measured(cell, 4);
        };
    }

    private CellReading date(Cell cell) {
        if (!CellWords.date(cell) || CellWords.exact(cell).scale() > 0) {
            return wrong(cell, CellWords.date(cell) ? "it has a time of day." : "the cell is not formatted as a date.");
        }
        return CellReading.of(cell.getLocalDateTimeCellValue().toLocalDate());
    }

    private CellReading percentage(Cell cell) {
        if (CellWords.date(cell)) {
            return wrong(cell, "");
        }
        BigDecimal fraction = CellWords.exact(cell);
        if (!CellWords.percentage(cell)) {
            problems.add(
                    where,
                    column.expected(),
                    CellWords.of(cell) + ", not formatted as a percentage",
                    "%s %% or %s %% was meant; format the cell as a percentage and type it again."
                            .formatted(CellWords.plain(fraction), CellWords.plain(fraction.movePointRight(2))));
            return CellReading.WRONG;
        }
        return scaled(cell, fraction.movePointRight(2), 2);
    }

    private CellReading measured(Cell cell, int decimals) {
        if (CellWords.date(cell) || CellWords.percentage(cell)) {
            return wrong(cell, "the cell has the wrong format.");
        }
        return scaled(cell, CellWords.exact(cell), decimals);
    }

    /** {@code number} in units of its last allowed decimal; never rounded. */
    private CellReading scaled(Cell cell, BigDecimal number, int decimals) {
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

    private CellReading wrong(@Nullable Cell cell, String maybe) {
        problems.add(where, column.expected(), CellWords.of(cell), maybe);
        return CellReading.WRONG;
    }

    private static String stripped(Cell cell) {
        return cell.getStringCellValue().replaceAll("^[\\s\\u00A0]+|[\\s\\u00A0]+$", "");
    }
}

package dev.interlock.importing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What one row of a report says, by column. What cannot be read is counted among the problems of the file, and stands
 * for nothing until {@link #sound} was asked.
 */
final class Cells {

    private static final Pattern RUPEES = Pattern.compile("[+-]?[0-9]{1,15}(?:\\.[0-9]{1,15})?");
    private static final Pattern PAISE = Pattern.compile("[+-]?[0-9]{1,15}");

    /** The year 2100: later seconds are milliseconds. */
    private static final long LAST_SECOND = 4_102_444_800L;

    private final String place;
    private final UnaryOperator<String> values;
    private final FileProblems problems;
    private boolean sound = true;

    /** @param values what stands in a column; empty for nothing */
    Cells(String place, UnaryOperator<String> values, FileProblems problems) {
        this.place = place;
        this.values = values;
        this.problems = problems;
    }

    /** Where the row stands. */
    String place() {
        return place;
    }

    /** Whether everything that was asked for could be read. */
    boolean sound() {
        return sound;
    }

    /** What stands in {@code column}; empty for nothing. */
    String text(String column) {
        return values.apply(column).strip();
    }

    /** What must stand in {@code column}. */
    String need(String column) {
        String text = text(column);
        return text.isEmpty() ? wrong(column, "is missing.", text) : text;
    }

    /** Refuses a row whose {@code column} does not say that it is in rupees. */
    void needRupees(String column) {
        String currency = need(column);
        if (!currency.isEmpty() && !currency.equals("INR")) {
            wrong(column, "must be INR; other currencies are not settled here.", currency);
        }
    }

    /** Decimal rupees that must stand in {@code column}, in paise. */
    long rupees(String column) {
        return need(column).isEmpty() ? 0 : rupeesOrZero(column);
    }

    /** Decimal rupees in {@code column}, in paise; 0 for nothing. */
    long rupeesOrZero(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return 0;
        }
        if (!RUPEES.matcher(text).matches()) {
            wrong(
                    column,
                    "must be rupees such as -1234.50, without separators; a decimal comma is another region's.",
                    text);
            return 0;
        }
        try {
            return new BigDecimal(text).movePointRight(2).longValueExact();
        } catch (ArithmeticException e) {
            wrong(column, "must be rupees with at most two decimals.", text);
            return 0;
        }
    }

    /** Whole paise that must stand in {@code column}. */
    long paise(String column) {
        return need(column).isEmpty() ? 0 : paiseOrZero(column);
    }

    /** Whole paise in {@code column}; 0 for nothing. */
    long paiseOrZero(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return 0;
        }
        if (!PAISE.matcher(text).matches()) {
            wrong(column, "must be a whole number of paise. Maybe it is in rupees.", text);
            return 0;
        }
        return Long.parseLong(text);
    }

    /** Whether {@code column} says {@code true}; nothing says {@code false}. */
    boolean flag(String column) {
        String text = text(column);
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            wrong(column, "must be true or false.", text);
        }
        return text.equals("true");
    }

    /** Seconds since 1970 in {@code column}, which must stand there. */
    Instant epochSeconds(String column) {
        String text = need(column);
        if (text.isEmpty()) {
            return Instant.EPOCH;
        }
        boolean seconds =
                PAISE.matcher(text).matches() && Long.parseLong(text) > 0 && Long.parseLong(text) < LAST_SECOND;
        if (!seconds) {
            wrong(column, "must be seconds since 1970. Maybe they are milliseconds.", text);
            return Instant.EPOCH;
        }
        return Instant.ofEpochSecond(Long.parseLong(text));
    }

    /** The date, perhaps with a time, that must stand in {@code column}. */
    ReportTime time(String column, ZoneId zone) {
        String text = need(column);
        if (text.isEmpty()) {
            return ReportTime.NONE;
        }
        try {
            return ReportTime.parse(text, zone);
        } catch (DateTimeException e) {
            wrong(column, ReportTime.EXPECTED, text);
            return ReportTime.NONE;
        }
    }

    /** Counts a problem with {@code column}, and answers nothing in its place. */
    String wrong(String column, String message, String value) {
        sound = false;
        problems.add(place, column, value, message);
        return "";
    }
}

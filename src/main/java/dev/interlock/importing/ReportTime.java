package dev.interlock.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * A date of a report, perhaps with a time.
 *
 * @param day the business day it falls on
 * @param at the instant; where the report says only the date, the beginning of that day
 */
record ReportTime(LocalDate day, Instant at) {

    static final ReportTime NONE = new ReportTime(LocalDate.EPOCH, Instant.EPOCH);

    static final String EXPECTED =
            "must be a date, or a date and time with its zone, such as 2026-11-20, 20.11.2026 or 2026-11-20 18:30:00 UTC."
                    + " Dates with slashes that begin with day or month are not read, for nothing tells those apart.";

    private static final int DATE_LENGTH = 10;
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    /**
     * Reads a date, year first with hyphens or slashes or day first with dots, and what follows it: nothing, or a time
     * with {@code UTC}, {@code Z} or an offset.
     *
     * @param zone where the business days are
     * @throws DateTimeException when it is anything else
     */
    static ReportTime parse(String text, ZoneId zone) {
        if (text.length() < DATE_LENGTH) {
            throw new DateTimeException(text);
        }
        LocalDate date = date(text.substring(0, DATE_LENGTH));
        if (text.length() == DATE_LENGTH) {
            return new ReportTime(date, date.atStartOfDay(zone).toInstant());
        }
        String time = text.substring(DATE_LENGTH + 1).replace(" UTC", "Z").strip();
        Instant at = OffsetTime.parse(time).atDate(date).toInstant();
        return new ReportTime(at.atZone(zone).toLocalDate(), at);
    }

    private static LocalDate date(String text) {
        return text.charAt(2) == '.'
                ? LocalDate.parse(text, DAY_FIRST)
                : LocalDate.parse(text.charAt(4) == '/' ? text.replace('/', '-') : text);
    }
}

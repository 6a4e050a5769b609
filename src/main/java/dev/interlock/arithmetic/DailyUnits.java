package dev.interlock.arithmetic;

import java.time.LocalDate;
import java.util.List;

/**
 * Units of one series (say one category in one state) on consecutive business days, the oldest first.
 * A day without demand is a 0 in it; a series with a day nobody knows of ends before or begins after it.
 *
 * @param firstDay the day of the first of {@code units}
 * @param units one figure a day, from 0 to {@value #MOST_UNITS}; at least one and at most {@value #MOST_DAYS}
 */
public record DailyUnits(LocalDate firstDay, List<Integer> units) {

    /** Longer histories are cut by whoever holds them. */
    public static final int MOST_DAYS = 400;

    public static final int MOST_UNITS = 10_000_000;

    public DailyUnits {
        units = List.copyOf(units);
        if (units.isEmpty() || units.size() > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "The units hold %d days, expected 1 to %d.".formatted(units.size(), MOST_DAYS));
        }
        for (int day = 0; day < units.size(); day++) {
            if (units.get(day) < 0 || units.get(day) > MOST_UNITS) {
                throw new IllegalArgumentException("The units of %s are %d, expected 0 to %d."
                        .formatted(firstDay.plusDays(day), units.get(day), MOST_UNITS));
            }
        }
    }

    /** The day after the last one known. */
    public LocalDate nextDay() {
        return firstDay.plusDays(units.size());
    }

    /** The last {@code days} figures, or as many as there are. */
    List<Integer> last(int days) {
        return units.subList(Math.max(0, units.size() - days), units.size());
    }
}

package dev.interlock.fact;

import java.time.LocalDate;
import java.util.List;

/**
 * What one state ordered of one category, day by day: what {@link DailyDemand} of its SKUs adds up to.
 *
 * @param days the days on which anything was ordered, in order
 */
@CountedFrom(DailyDemand.class)
public record DemandHistory(Geo geo, String category, List<Day> days) {

    /** The units ordered on one day, more than none. */
    public record Day(LocalDate date, int units) {}

    public DemandHistory {
        days = List.copyOf(days);
    }

    /** Whether anything was ordered on one of the {@code count} days that end with {@code last}. */
    public boolean orderedIn(LocalDate last, int count) {
        return days.stream()
                .anyMatch(day -> !day.date().isAfter(last) && day.date().isAfter(last.minusDays(count)));
    }

    /** The units of each of the {@code count} days that end with {@code last}, nothing ordered being 0. */
    public int[] units(LocalDate last, int count) {
        int[] units = new int[count];
        LocalDate first = last.minusDays(count - 1L);
        for (Day day : days) {
            if (!day.date().isBefore(first) && !day.date().isAfter(last)) {
                units[(int) (day.date().toEpochDay() - first.toEpochDay())] = day.units();
            }
        }
        return units;
    }

    /** What it speaks of tells it apart; the engine hashes what it holds. */
    @Override
    public int hashCode() {
        return 31 * geo.hashCode() + category.hashCode();
    }
}

package dev.interlock.arithmetic;

import dev.interlock.fact.DemandHistory;
import dev.interlock.fact.DemandTold;
import dev.interlock.fact.SkuHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * How fast one SKU sold over some days, and what that says of the units still there. Days nobody told are
 * left out; they are not days without demand. Lines are compared crosswise, exactly.
 *
 * @param units sold on the days told, never negative
 * @param days how many days were told
 * @param sdMilli the standard deviation of a day's units (of a sample, by n - 1), in thousandths; 0 for
 *     fewer than two days
 */
public record Velocity(long units, int days, long sdMilli) {

    private static final long WHOLE = 10_000;

    public Velocity {
        if (units < 0 || days < 0 || sdMilli < 0 || (days == 0 && units > 0)) {
            throw new IllegalArgumentException(
                    "Neither units (%d), days (%d) nor their deviation (%d) may be negative, and without days nothing sells."
                            .formatted(units, days, sdMilli));
        }
    }

    /** What {@code parts} sold together on the {@code count} days that end with {@code through}, as far as they were told. */
    public static Velocity of(List<SkuHistory> parts, DemandTold told, LocalDate through, int count) {
        LocalDate first = through.minusDays(count - 1L);
        long[] sums = new long[count];
        for (SkuHistory part : parts) {
            for (DemandHistory.Day day : part.days()) {
                long at = day.date().toEpochDay() - first.toEpochDay();
                if (at >= 0 && at < count) {
                    sums[(int) at] += day.units();
                }
            }
        }
        var known = new ArrayList<Long>(count);
        for (int at = 0; at < count; at++) {
            if (told.told(first.plusDays(at))) {
                known.add(sums[at]);
            }
        }
        return of(known);
    }

    /** What sold on each day told. */
    static Velocity of(List<Long> units) {
        Sample sample = Sample.of(units);
        return new Velocity(
                units.stream().mapToLong(Long::longValue).sum(), units.size(), Milli.of(sample.deviation()));
    }

    /** Units a day, in thousandths, rounded half up; 0 when no day was told. */
    public long perDayMilli() {
        return new Ratio(units, days).of(Milli.WHOLE);
    }

    /** Days of cover in hundredths, rounded half up; absent where nothing sold, 0 where nothing is available. */
    public OptionalLong coverHundredths(long availableUnits) {
        return LeadTimeDemand.coverHundredths(Math.max(0, availableUnits) * days, units * Milli.WHOLE);
    }

    /** In how many whole days {@code availableUnits} run out at this pace; absent where nothing sold. */
    public OptionalLong daysToStockOut(long availableUnits) {
        return units == 0 ? OptionalLong.empty() : OptionalLong.of(Math.max(0, availableUnits) * days / units);
    }

    /** Whether something sold and {@code availableUnits} last strictly fewer than {@code lineDays} at this pace. */
    public boolean coversLess(long availableUnits, int lineDays) {
        return units > 0 && Math.max(0, availableUnits) * days < units * lineDays;
    }

    /** Sell-through: what sold, of that and what is still available. */
    public Ratio sellThrough(long availableUnits) {
        return new Ratio(units, Math.addExact(units, Math.max(0, availableUnits)));
    }

    /** Whether sell-through is strictly below {@code lineBp}. */
    public boolean sellsBelow(long availableUnits, int lineBp) {
        return units * WHOLE < Math.addExact(units, Math.max(0, availableUnits)) * lineBp;
    }

    /** What an order of it must cover while it is under way. */
    public LeadTimeDemand during(int leadDays, int leadSdDays) {
        return new LeadTimeDemand(perDayMilli(), sdMilli, leadDays * Milli.WHOLE, leadSdDays * Milli.WHOLE);
    }
}

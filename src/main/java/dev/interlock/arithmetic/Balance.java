package dev.interlock.arithmetic;

import java.util.Arrays;

/** What would be at one centre at the end of each day, were nothing moved and nothing bought. */
final class Balance {

    private static final long MILLI = 1_000;

    private final CentreOutlook outlook;
    /** By day; negative when demand was not covered. The first is today's. */
    private final long[] levels;

    private final long demandUnits;

    Balance(CentreOutlook outlook) {
        this.outlook = outlook;
        this.levels = new long[outlook.demandMilli().size() + 1];
        for (CentreOutlook.Arrival arrival : outlook.inbound()) {
            if (arrival.day() < levels.length) {
                levels[arrival.day()] += arrival.units();
            }
        }
        long arrived = outlook.availableUnits();
        long demandMilli = 0;
        for (int day = 0; day < levels.length; day++) {
            arrived += levels[day];
            demandMilli += day == 0 ? 0 : outlook.demandMilli().get(day - 1);
            levels[day] = arrived - whole(demandMilli);
        }
        this.demandUnits = whole(demandMilli);
    }

    /** Fractions of units add up over the days before they are rounded up. */
    private static long whole(long milli) {
        return (milli + MILLI - 1) / MILLI;
    }

    CentreOutlook outlook() {
        return outlook;
    }

    int lastDay() {
        return levels.length - 1;
    }

    long demandUnits() {
        return demandUnits;
    }

    /** How many whole days from tomorrow on demand is covered. */
    int coveredDays() {
        int day = 1;
        while (day < levels.length && levels[day] >= 0) {
            day++;
        }
        return day - 1;
    }

    /**
     * By day: units first lacking on that day, so that they must have come by then. On the last day what the safety
     * stock lacks is added.
     */
    long[] lacking() {
        var lacking = new long[levels.length];
        long before = 0;
        for (int day = 1; day < levels.length; day++) {
            long target = day == lastDay() ? outlook.safetyUnits() : 0;
            long now = Math.max(before, target - levels[day]);
            lacking[day] = now - before;
            before = now;
        }
        return lacking;
    }

    /** By day: units that may leave from that day on, because no later day needs them or finds less than the safety stock. */
    long[] spare() {
        var spare = new long[levels.length];
        long lowest = Long.MAX_VALUE;
        for (int day = lastDay(); day >= 0; day--) {
            lowest = Math.min(lowest, levels[day]);
            spare[day] = Math.max(0, lowest - outlook.safetyUnits());
        }
        for (int day = lastDay(); day > 0; day--) {
            spare[day] -= spare[day - 1];
        }
        return spare;
    }

    long lackingUnits() {
        return Arrays.stream(lacking()).sum();
    }

    long spareUnits() {
        return Arrays.stream(spare()).sum();
    }
}

package dev.interlock.sample;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which sample: everything the facts depend on.
 *
 * @param factor how many times 5,000 orders a day
 * @param until the last day
 */
record SampleSize(long seed, int factor, LocalDate until) {

    static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    static final int DAYS = 35;
    static final long USUAL_SEED = 20_261_101;

    /** From this factor on the brand posts finished windows, not single attempts. */
    static final int WINDOWS_FROM_FACTOR = 5;

    static final int MOST_FACTOR = 1_000;

    /** Of a day's sales and payments, those whose settlement is told: at factor 1, and at most. */
    private static final int SETTLED_PER_DAY = 60;

    private static final int MOST_SETTLED_PER_DAY = 6_000;

    SampleSize {
        if (factor < 1 || factor > MOST_FACTOR) {
            throw new IllegalArgumentException("The factor (%d) must be from 1 to %d.".formatted(factor, MOST_FACTOR));
        }
    }

    /** The day with this number, from 0; days before the first have negative numbers. */
    LocalDate date(int day) {
        return until.minusDays(DAYS - 1L - day);
    }

    /** Of a day's sales at the marketplace, and of its payments, those whose settlement is told. */
    int settledPerDay() {
        return Math.min(MOST_SETTLED_PER_DAY, SETTLED_PER_DAY * factor);
    }

    boolean countsWindows() {
        return factor >= WINDOWS_FROM_FACTOR;
    }
}

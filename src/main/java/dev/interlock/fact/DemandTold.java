package dev.interlock.fact;

import java.time.LocalDate;

/**
 * The days of which demand was told at all: what was not told of a SKU on them is nothing ordered.
 *
 * @param from the first day still held
 * @param through the last day
 */
public record DemandTold(LocalDate from, LocalDate through) {

    /** Whether the {@code count} days that end with {@code last} are among them. */
    public boolean covers(LocalDate last, int count) {
        return !last.isAfter(through) && !last.minusDays(count - 1L).isBefore(from);
    }

    /** How many days that are. */
    public int days() {
        return (int) (through.toEpochDay() - from.toEpochDay()) + 1;
    }
}

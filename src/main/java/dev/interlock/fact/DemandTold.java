package dev.interlock.fact;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days of which demand was told at all: what was not told of a SKU on them is nothing ordered.
 *
 * @param from the first day still held
 * @param through the last day
 * @param untold the days between them of which nobody told anything; they are unknown, not days without demand
 */
@CountedFrom(DailyDemand.class)
public record DemandTold(LocalDate from, LocalDate through, Set<LocalDate> untold) {

    public DemandTold {
        untold = Collections.unmodifiableSet(new TreeSet<>(untold));
    }

    /** Every day from {@code from} to {@code through}. */
    public DemandTold(LocalDate from, LocalDate through) {
        this(from, through, Set.of());
    }

    /** Whether the {@code count} days that end with {@code last} lie among them. */
    public boolean covers(LocalDate last, int count) {
        return !last.isAfter(through) && !last.minusDays(count - 1L).isBefore(from);
    }

    /** Whether anything was told of {@code day}. */
    public boolean told(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(through) && !untold.contains(day);
    }

    /** Whether any day before {@code day} was told. */
    public boolean begunBefore(LocalDate day) {
        return from.isBefore(day);
    }

    /** How many days lie from the first to the last, told or not. */
    public int days() {
        return (int) (through.toEpochDay() - from.toEpochDay()) + 1;
    }
}

package dev.interlock.signal;

import dev.interlock.fact.DemandTold;
import java.time.LocalDate;
import java.util.stream.Collectors;

/**
 * The days of demand that are over. Every window of demand ends with the last of them.
 *
 * @param told up to the last day told, or up to the day before the business day when that is still going on
 */
public record DemandThrough(DemandTold told) implements Derived {

    /** What of {@code told} lies before {@code today}. */
    public DemandThrough(DemandTold told, LocalDate today) {
        this(told.through().isBefore(today) ? told : upTo(told, today.minusDays(1)));
    }

    private static DemandTold upTo(DemandTold told, LocalDate last) {
        return new DemandTold(
                told.from(),
                last,
                told.untold().stream().filter(day -> !day.isAfter(last)).collect(Collectors.toSet()));
    }
}

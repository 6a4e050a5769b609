package dev.interlock.signal;

import dev.interlock.arithmetic.Positioning;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What a plan moves along one lane.
 *
 * @param units how many, in all departures together
 * @param departures by day
 * @param costPaise what moving them costs
 */
public record StockMove(String fromCentre, String toCentre, int units, List<Departure> departures, long costPaise) {

    /**
     * What leaves together.
     *
     * @param leaveBy the day on which it must leave at the latest
     * @param neededOn the day that lacks the first of the units
     */
    public record Departure(int units, LocalDate leaveBy, LocalDate neededOn) {}

    /** {@code transfers} of one lane together, whose days count from {@code today}. */
    static StockMove of(List<Positioning.Transfer> transfers, LocalDate today) {
        Positioning.Transfer first = transfers.get(0);
        return new StockMove(
                first.fromCentre(),
                first.toCentre(),
                transfers.stream().mapToInt(Positioning.Transfer::units).reduce(0, Math::addExact),
                transfers.stream()
                        .sorted(Comparator.comparingInt(Positioning.Transfer::leaveByDay)
                                .thenComparing(Positioning.Transfer::neededByDay))
                        .map(one -> new Departure(
                                one.units(), today.plusDays(one.leaveByDay()), today.plusDays(one.neededByDay())))
                        .toList(),
                transfers.stream().mapToLong(Positioning.Transfer::costPaise).reduce(0, Math::addExact));
    }
}

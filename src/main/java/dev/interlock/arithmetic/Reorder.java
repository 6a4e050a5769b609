package dev.interlock.arithmetic;

import dev.interlock.arithmetic.LeadTimeDemand.Supply;

/**
 * When to order again, and how much: {@link LeadTimeDemand} at one service level. Days are counted, not dated, so that
 * it stays the same from day to day.
 *
 * @param safetyStockMilli in thousandths of units
 * @param reorderPointMilli when what is there and coming falls to it, one should order; in thousandths of units
 * @param orderUnits what to order now; 0 where nothing is needed until the next review
 * @param daysToOrder in how many days one should order at the latest
 */
public record Reorder(long safetyStockMilli, long reorderPointMilli, long orderUnits, long daysToOrder) {

    /**
     * What follows from {@code demand} for {@code supply}.
     *
     * @param z the normal quantile of the service level, in ten-thousandths
     * @throws IllegalArgumentException when there is no demand: then nothing is ever ordered
     */
    public static Reorder of(LeadTimeDemand demand, int z, int reviewDays, Supply supply) {
        return new Reorder(
                demand.safetyStockMilli(z),
                demand.reorderPointMilli(z),
                demand.orderUnits(z, reviewDays * Milli.WHOLE, supply),
                demand.daysToOrder(z, supply)
                        .orElseThrow(() -> new IllegalArgumentException("Without demand nothing is ordered.")));
    }

    /** Whether so many {@code units}, there and coming, are no more than the reorder point. */
    public boolean reachedWith(long units) {
        return Math.multiplyExact(units, Milli.WHOLE) <= reorderPointMilli;
    }
}

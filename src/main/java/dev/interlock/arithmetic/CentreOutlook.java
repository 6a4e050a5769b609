package dev.interlock.arithmetic;

import java.util.List;

/**
 * What one fulfilment centre holds, awaits and must cover of one SKU. Days count from today, as everywhere in
 * {@link Positioning}: 0 is today, 1 is tomorrow.
 *
 * @param centre its id
 * @param availableUnits available to promise, see {@link #availableToPromise}; below 0 when it is oversold
 * @param inbound what is on its way here
 * @param demandMilli thousandths of units it must cover on each day of the horizon, the first of them tomorrow's
 * @param safetyUnits what it keeps beyond demand
 */
public record CentreOutlook(
        String centre, int availableUnits, List<Arrival> inbound, List<Long> demandMilli, int safetyUnits) {

    static final int LONGEST_HORIZON_DAYS = 62;
    private static final long MOST_MILLI = 1_000_000_000_000L;

    /**
     * Units that come in.
     *
     * @param day from which on they can be sold or moved
     * @param units how many
     */
    public record Arrival(int day, int units) {

        /** @throws IllegalArgumentException when a number is negative */
        public Arrival {
            require(day >= 0, "The arrival of %d units is on day %d; it must not lie in the past.", units, day);
            require(units >= 0, "The units (%d) arriving on day %d must not be negative.", units, day);
        }
    }

    /** @throws IllegalArgumentException when a number is outside of its range */
    public CentreOutlook {
        inbound = List.copyOf(inbound);
        demandMilli = List.copyOf(demandMilli);
        require(
                !demandMilli.isEmpty() && demandMilli.size() <= LONGEST_HORIZON_DAYS,
                "The demand at centre (%s) has %d days; between 1 and %d are possible.",
                centre,
                demandMilli.size(),
                LONGEST_HORIZON_DAYS);
        require(
                demandMilli.stream().allMatch(milli -> milli >= 0 && milli <= MOST_MILLI),
                "The demand at centre (%s) on each day must be between 0 and %d thousandths: %s.",
                centre,
                MOST_MILLI,
                demandMilli);
        require(
                safetyUnits >= 0,
                "The safety stock (%d units) of centre (%s) must not be negative.",
                safetyUnits,
                centre);
    }

    /**
     * What a centre can still promise: on hand, less what is sold and not yet shipped, less what is blocked, and
     * what lies at the dock and is put away today. Below 0 when more was sold than is there.
     */
    public static int availableToPromise(int onHand, int openSale, int blocked, int putAwayToday) {
        return Math.toIntExact((long) onHand - openSale - blocked + putAwayToday);
    }

    static void require(boolean holds, String message, Object... args) {
        if (!holds) {
            throw new IllegalArgumentException(message.formatted(args));
        }
    }
}

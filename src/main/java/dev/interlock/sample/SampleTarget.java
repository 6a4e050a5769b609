package dev.interlock.sample;

import dev.interlock.fact.Geo;

/**
 * One place a campaign advertises to.
 *
 * @param ordersPerDay what it sells there on a day at factor 1
 * @param paisePerOrder what it spends for one order
 * @param demand how many orders there still are, on which day
 */
record SampleTarget(Geo geo, String stateCode, int ordersPerDay, long paisePerOrder, Planted.Demand demand) {

    /** What is left on {@code day} of {@code usual} orders or rupees. */
    long left(long usual, int day) {
        return usual * demand.basisPoints(day) / Planted.ALL_OF_IT;
    }
}

package dev.interlock.sample;

import dev.interlock.fact.Geo;

/**
 * One place a campaign advertises to.
 *
 * @param ordersPerDay what it sells there on a day at factor 1
 * @param paisePerOrder what it spends for one order
 */
record SampleTarget(Geo geo, String stateCode, int ordersPerDay, long paisePerOrder) {}

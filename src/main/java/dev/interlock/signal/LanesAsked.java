package dev.interlock.signal;

import dev.interlock.fact.DemandTold;

/**
 * More than usual will be ordered somewhere, so it is asked whether it can be shipped.
 *
 * @param told the days of which demand is known
 */
public record LanesAsked(DemandTold told) implements Derived {}

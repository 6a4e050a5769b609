package dev.interlock.intervention;

import dev.interlock.signal.Derived;

/**
 * The most an exposed target can earn in a day under any open option.
 *
 * @param profitPaise per day
 */
public record BestProfit(ExposedTarget exposed, long profitPaise) implements Derived {}

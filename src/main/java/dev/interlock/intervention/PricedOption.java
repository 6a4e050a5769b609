package dev.interlock.intervention;

import dev.interlock.arithmetic.OptionPrice;
import dev.interlock.fact.Mechanism;
import dev.interlock.signal.Derived;

/** One way to intervene at an exposed target, and what the zone would earn in a day under it. */
public record PricedOption(ExposedTarget exposed, Mechanism mechanism, OptionPrice price) implements Derived {}

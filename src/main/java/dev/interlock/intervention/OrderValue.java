package dev.interlock.intervention;

import dev.interlock.arithmetic.UnitEconomics;
import dev.interlock.signal.Derived;

/** What one order of an exposed target earns. */
public record OrderValue(ExposedTarget exposed, UnitEconomics perOrder) implements Derived {}

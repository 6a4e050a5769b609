package dev.interlock.intervention;

import dev.interlock.arithmetic.UnitEconomics;
import dev.interlock.arithmetic.ZoneDay;
import dev.interlock.signal.Derived;

/** What an exposed target spends, sells and earns. */
public record ZoneEconomics(ExposedTarget exposed, ZoneDay zoneDay, UnitEconomics perOrder) implements Derived {}

package dev.interlock.signal;

import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;

/**
 * A zone with too few shipments of its own is judged with a wider one.
 *
 * @param wider the zone whose verdict stands for it
 */
public record LeftToWiderZone(Geo geo, PaymentMode mode, Geo wider) implements Derived {}

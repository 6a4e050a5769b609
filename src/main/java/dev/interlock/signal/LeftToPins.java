package dev.interlock.signal;

import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;

/** An area or state all of whose pin codes have enough shipments to be judged alone. */
public record LeftToPins(Geo geo, PaymentMode mode) implements Derived {}

package dev.interlock.signal;

import dev.interlock.arithmetic.Confidence;
import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;

/** How sure a zone's crossing is. */
public record ZoneConfidence(Geo geo, PaymentMode mode, Confidence confidence) implements Derived {}

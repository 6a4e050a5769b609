package dev.interlock.signal;

import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;

/** A zone that was looked at and raised nothing; the rule's sentence says why. */
public record ZoneNotAtRisk(Geo geo, PaymentMode mode, ZoneEvidence evidence) implements Derived {}

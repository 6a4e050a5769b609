package dev.interlock.signal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;

/** A zone that was looked at and raised nothing; the rule's sentence says why. */
public record ZoneNotAtRisk(Geo geo, PaymentMode mode, @JsonIgnore ZoneEvidence evidence) implements Derived {}

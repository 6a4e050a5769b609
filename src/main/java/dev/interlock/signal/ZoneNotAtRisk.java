package dev.interlock.signal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;

/** A zone that was looked at and raised nothing; the rule's sentence says why. */
public record ZoneNotAtRisk(Geo geo, PaymentMode mode, @JsonIgnore ZoneEvidence evidence) implements Derived {

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * geo.hashCode() + mode.hashCode();
    }
}

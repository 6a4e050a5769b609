package dev.interlock.signal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;
import dev.interlock.policy.RiskClass;

/** A zone whose failures crossed its line, and what kind of crossing it is. */
public record ZoneAtRisk(Geo geo, PaymentMode mode, RiskClass riskClass, @JsonIgnore ZoneEvidence evidence)
        implements Derived {

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * geo.hashCode() + mode.hashCode();
    }
}

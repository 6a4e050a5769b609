package dev.interlock.signal;

import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;
import dev.interlock.policy.RtoCost;

/** The row of RTO costs that holds for a zone at risk. */
public record CostZone(Geo geo, PaymentMode mode, RtoCost cost) implements Derived {

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * geo.hashCode() + mode.hashCode();
    }
}

package dev.interlock.intervention;

import dev.interlock.fact.Geo;
import dev.interlock.signal.Derived;
import dev.interlock.signal.ForwardDemand;
import dev.interlock.signal.UpliftUnknown;

/** Where the spend of an ad set may be cut, or is, more of what it sells is to be sold. */
public record PushedTarget(String campaignId, String adSetId, Geo target, Side push) implements Derived {

    /** {@code push} is expected where {@code cut} lies. */
    public PushedTarget(CutPlace cut, ForwardDemand push) {
        this(cut.campaignId(), cut.adSetId(), cut.target(), Side.of(push));
    }

    /** {@code push} is planned where {@code cut} lies, and nobody knows how much it will sell. */
    public PushedTarget(CutPlace cut, UpliftUnknown push) {
        this(cut.campaignId(), cut.adSetId(), cut.target(), Side.of(push));
    }
}

package dev.interlock.intervention;

import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;
import dev.interlock.signal.ConclusionKey;

/** A campaign pays for customers in a zone at risk, but nobody told what it spends there. */
public record Unpriced(String campaignId, String adSetId, Geo target, Geo zone, PaymentMode mode)
        implements Intervention {

    /** The exposed target nothing can be priced for. */
    public Unpriced(ExposedTarget exposed) {
        this(exposed.campaignId(), exposed.adSetId(), exposed.target(), exposed.zone(), exposed.mode());
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(Unpriced.class, zone + "|" + mode, campaignId + '|' + adSetId + '|' + target);
    }

    @Override
    public int actWithinHours() {
        return 0;
    }

    @Override
    public boolean actionable() {
        return false;
    }
}

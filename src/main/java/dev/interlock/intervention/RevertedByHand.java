package dev.interlock.intervention;

import dev.interlock.fact.Geo;
import dev.interlock.fact.Ruling;
import dev.interlock.fact.SpendTarget;
import dev.interlock.signal.Derived;
import java.util.Objects;
import java.util.UUID;

/** Somebody undid at the channel what had been carried out on a target. */
public record RevertedByHand(UUID id, String campaignId, String adSetId, Geo target) implements Derived {

    /** What {@code ruling} released was undone. */
    public RevertedByHand(Ruling ruling) {
        this(ruling.id(), Objects.requireNonNull(ruling.spend()));
    }

    private RevertedByHand(UUID id, SpendTarget spend) {
        this(id, spend.campaignId(), spend.adSetId(), spend.target());
    }
}

package dev.interlock.signal;

import dev.interlock.fact.Geo;

/**
 * One cause lifts what a state orders of one SKU.
 *
 * @param name what tells the cause from others
 */
public record SkuAhead(Geo state, String category, String name, SkuDemand demand) implements Derived {

    /** What {@code forward} says of {@code demand}. */
    public SkuAhead(ForwardDemand forward, SkuDemand demand) {
        this(forward.geo(), forward.category(), forward.cause() + '|' + forward.trigger(), demand);
    }

    /** The SKU. */
    public String sku() {
        return demand.sku();
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * state.hashCode() + demand.sku().hashCode();
    }
}

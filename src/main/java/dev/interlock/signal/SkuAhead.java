package dev.interlock.signal;

import dev.interlock.arithmetic.DemandForecast;
import dev.interlock.fact.Geo;

/**
 * One cause lifts what a state orders of one SKU.
 *
 * @param name what tells the cause from others
 * @param push the forward demand
 * @param lasting whether it has no end that was told, as a campaign that scales has none
 */
public record SkuAhead(Geo state, String name, ConclusionKey push, boolean lasting, SkuDemand demand)
        implements Derived {

    /** What {@code forward} says of {@code demand}. */
    public SkuAhead(ForwardDemand forward, SkuDemand demand) {
        this(
                forward.geo(),
                forward.cause() + '|' + forward.trigger(),
                forward.key(),
                !forward.uplift().ends(),
                demand);
    }

    /** The SKU. */
    public String sku() {
        return demand.sku();
    }

    /** The last day that was looked at. */
    DemandForecast.Day lastDay() {
        return demand.days().get(demand.days().size() - 1);
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * state.hashCode() + demand.sku().hashCode();
    }
}

package dev.interlock.signal;

import dev.interlock.fact.Geo;
import dev.interlock.fact.SpendHistory;
import java.util.List;

/** What one campaign spends and sells in one state, all its ad sets together. */
public record StateSpend(String campaignId, Geo state, SpendHistory history) implements Derived {

    /** The sum of {@code parts}, in whatever order they come. */
    public StateSpend(String campaignId, Geo state, List<SpendHistory> parts) {
        this(campaignId, state, SpendHistory.together(campaignId, state, parts));
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * state.hashCode() + campaignId.hashCode();
    }
}

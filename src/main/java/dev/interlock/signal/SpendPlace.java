package dev.interlock.signal;

import dev.interlock.fact.Geo;
import dev.interlock.fact.SpendHistory;

/** An ad set spends in a state. */
public record SpendPlace(Geo state, SpendHistory history) implements Derived {

    /** Whose spend it is. */
    public String campaignId() {
        return history.campaignId();
    }

    /** What tells it from the campaign's other places in the state. */
    public String name() {
        return history.adSetId() + '|' + history.geo();
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * state.hashCode() + history.hashCode();
    }
}

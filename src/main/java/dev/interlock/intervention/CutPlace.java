package dev.interlock.intervention;

import dev.interlock.fact.Geo;
import dev.interlock.signal.Derived;
import org.jspecify.annotations.Nullable;

/**
 * In which state a target lies whose spend may be cut, and what its campaign sells.
 *
 * @param category null when it sells several
 */
public record CutPlace(String campaignId, String adSetId, Geo target, Geo state, @Nullable String category)
        implements Derived {

    /** {@code cut} lies in {@code state}. */
    public CutPlace(CutTarget cut, Geo state, @Nullable String category) {
        this(cut.campaignId(), cut.adSetId(), cut.target(), state, category);
    }
}

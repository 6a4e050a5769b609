package dev.interlock.signal;

import dev.interlock.arithmetic.Assessment;
import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;
import dev.interlock.policy.FailureLine;
import org.jspecify.annotations.Nullable;

/**
 * One delivery history held against the failure line of its level and payment mode.
 *
 * @param area for a pin code, its sorting area
 * @param state the state, where it was told
 */
public record ZoneEvidence(
        Geo geo,
        PaymentMode mode,
        @Nullable Geo area,
        @Nullable Geo state,
        FailureLine line,
        Assessment figures)
        implements Derived {

    /** How wide the zone is. */
    public Geo.Level level() {
        return geo.level();
    }

    /** Whether the failures crossed the line and have not calmed since. */
    public boolean crossed() {
        return figures.crossedSince() != null;
    }

    /** Whether the evidence of that episode was enough. */
    public boolean proven() {
        return figures.structuralSince() != null;
    }
}

package dev.interlock.signal;

import dev.interlock.arithmetic.Assessment;
import dev.interlock.fact.Geo;
import dev.interlock.fact.NdrWindow;
import dev.interlock.fact.PaymentMode;
import dev.interlock.policy.FailureLine;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One delivery history held against the failure line of its level and payment mode.
 *
 * @param area for a pin code, its sorting area
 * @param state the state, where it was told
 */
public record ZoneEvidence(
        Geo geo, PaymentMode mode, @Nullable Geo area, @Nullable Geo state, FailureLine line, Assessment figures)
        implements Figure {

    /** How wide the zone is. */
    public Geo.Level level() {
        return geo.level();
    }

    /** Whether its last evaluated day lies in the window of {@code wider}. */
    public boolean recentTo(ZoneEvidence wider) {
        return figures.day() != null
                && wider.figures.day() != null
                && figures.day().isAfter(wider.figures.day().minusDays(NdrWindow.DAYS));
    }

    /** Whether the failures crossed the line and have not calmed since. */
    public boolean crossed() {
        return figures.crossedSince() != null;
    }

    /** The ISO code of the state; null where it was not told. */
    public @Nullable String stateCode() {
        return state == null ? null : state.code();
    }

    /** Whether the 28 days before, on enough shipments, stayed below the line's calm share. */
    public boolean spike() {
        return figures.baseline().calm(line);
    }

    /** Whether the evidence of that episode was enough. */
    public boolean proven() {
        return figures.structuralSince() != null;
    }

    /** Whether no window that ended after {@code day} had enough shipments. */
    public boolean starvedSince(LocalDate day) {
        LocalDate enough = figures.enoughOn();
        return enough == null || !enough.isAfter(day);
    }

    @Override
    public String subject() {
        return geo.toString() + '|' + mode + '|' + line.metric();
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * geo.hashCode() + mode.hashCode();
    }
}

package dev.interlock.signal;

import dev.interlock.arithmetic.Positioning;
import java.util.List;

/**
 * Operations to itself: what stands at the centres does not cover what will be ordered.
 *
 * @param centres how each of them stands; the units lacking are counted from today on
 * @param lackingUnits all of them together
 * @param uncoveredUnits what is still lacking when everything has been moved that can be
 */
public record StockShortage(
        String sku,
        String category,
        List<Positioning.Standing> centres,
        long lackingUnits,
        long uncoveredUnits,
        int actWithinHours)
        implements Signal {

    /** What {@code plan} found lacking. */
    public StockShortage(SkuPlan plan) {
        this(
                plan.sku().sku(),
                plan.sku().category(),
                plan.plan().standings(),
                plan.plan().standings().stream()
                        .mapToLong(Positioning.Standing::lackingUnits)
                        .sum(),
                plan.plan().standings().stream()
                        .mapToLong(Positioning.Standing::uncoveredUnits)
                        .sum(),
                plan.actWithinHours());
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(StockShortage.class, sku, category);
    }
}

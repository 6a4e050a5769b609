package dev.interlock.intervention;

import dev.interlock.arithmetic.Positioning;
import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.SkuPlan;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Proposes to buy a SKU. It is a draft: buyers place orders, nobody else.
 *
 * @param units how many, for all centres together
 * @param lines what each centre gets
 * @param valuePaise what the order comes to
 * @param lateUnits how many are needed before an order given today would arrive
 */
public record DraftPurchaseOrder(
        String sku,
        String supplierId,
        long units,
        List<Line> lines,
        long valuePaise,
        long lateUnits,
        int actWithinHours)
        implements Intervention {

    /**
     * One centre's part.
     *
     * @param lackingUnits what it lacks; more is ordered only to fill packs and the least order
     * @param neededOn the day that lacks the first of them
     */
    public record Line(String centre, long units, int lackingUnits, LocalDate neededOn) {}

    /** What {@code plan} buys. */
    public DraftPurchaseOrder(SkuPlan plan) {
        this(
                plan.sku().sku(),
                plan.sku().supplierId(),
                plan.plan().purchases().stream()
                        .mapToLong(Positioning.Purchase::units)
                        .sum(),
                plan.plan().purchases().stream()
                        .sorted(Comparator.comparing(Positioning.Purchase::centre))
                        .map(one -> new Line(
                                one.centre(),
                                one.units(),
                                one.uncoveredUnits(),
                                plan.today().plusDays(one.neededByDay())))
                        .toList(),
                plan.plan().purchaseCostPaise(),
                plan.plan().purchases().stream()
                        .mapToLong(Positioning.Purchase::lateUnits)
                        .sum(),
                plan.actWithinHours());
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(DraftPurchaseOrder.class, sku, supplierId);
    }

    @Override
    public boolean actionable() {
        return true;
    }
}

package dev.interlock.signal;

/**
 * Units of a SKU that one centre needs bought now.
 *
 * @param cause why; a centre needs no more for both together than for the one that needs more
 */
public record ReorderNeed(String sku, String centre, Cause cause, long units) implements Derived {

    /** Why units are needed. */
    public enum Cause {
        /** What is there and coming fell to the reorder point. */
        REORDER_POINT,
        /** What is there does not cover what will be ordered. */
        FORWARD_DEMAND
    }

    /** What {@code figures} suggest, whose order is due. */
    public ReorderNeed(StockFigures figures) {
        this(figures.sku(), figures.centre(), Cause.REORDER_POINT, figures.orderUnits());
    }

    /** What {@code plan} buys. */
    public ReorderNeed(SkuPlan plan, PlannedPurchase purchase) {
        this(plan.sku().sku(), purchase.centre(), Cause.FORWARD_DEMAND, purchase.units());
    }
}

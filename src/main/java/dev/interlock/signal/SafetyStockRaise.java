package dev.interlock.signal;

/**
 * Operations to itself: a centre should keep more of a SKU in reserve than it usually would, because what lifts its demand
 * has no end: a campaign that scales, and not a push of some days.
 *
 * @param usualUnits what it would keep if nothing were pushed
 * @param units what it should keep
 */
public record SafetyStockRaise(String sku, String fulfilmentCentre, int usualUnits, int units, int actWithinHours)
        implements Signal {

    /** What {@code centre} should keep of what {@code pushed} names. */
    public SafetyStockRaise(SkuPushed pushed, SkuAtCentre centre) {
        this(
                centre.sku(),
                centre.centre(),
                centre.usualSafetyUnits(),
                centre.safetyUnits(),
                pushed.stock().actWithinHours());
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(SafetyStockRaise.class, sku, fulfilmentCentre);
    }
}

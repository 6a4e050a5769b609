package dev.interlock.arithmetic;

/**
 * How a SKU is bought.
 *
 * @param unitCostPaise the price of one unit
 * @param orderMultiple the supplier's MOQ: an order is a multiple of it; 1 when any number can be ordered
 * @param packUnits how many units a pack holds; packs are not opened
 * @param leadDays from ordering to being on sale
 */
public record PurchaseTerms(long unitCostPaise, int orderMultiple, int packUnits, int leadDays) {

    /** @throws IllegalArgumentException when a number is outside of its range */
    public PurchaseTerms {
        CentreOutlook.require(unitCostPaise >= 0, "The unit cost (%d paise) must not be negative.", unitCostPaise);
        CentreOutlook.require(orderMultiple >= 1, "The order multiple (%d) must be at least 1.", orderMultiple);
        CentreOutlook.require(packUnits >= 1, "The units in a pack (%d) must be at least 1.", packUnits);
        CentreOutlook.require(leadDays >= 0, "The lead time (%d days) must not be negative.", leadDays);
    }

    /** {@code units} in whole packs. */
    long packed(long units) {
        return ceiling(units, packUnits);
    }

    /** An order of at least {@code units}: a multiple of the MOQ, then filled up to whole packs. */
    long ordered(long units) {
        return packed(ceiling(units, orderMultiple));
    }

    private static long ceiling(long units, long step) {
        return -Math.floorDiv(-units, step) * step;
    }
}

package dev.interlock.signal;

/**
 * A SKU that must be bought, of which nobody can say what is paid when: it is in no forecast, and that is no zero.
 *
 * @param missing what nobody told
 */
public record UnpricedReorder(String sku, String supplierId, long units, Missing missing) implements Figure {

    /** What is not known of a reorder. */
    public enum Missing {
        /** What one unit costs. */
        UNIT_COST,
        /** When its supplier is paid, or by which cap. */
        SUPPLIER_TERMS
    }

    /** What {@code reorder} lacks. */
    public UnpricedReorder(SkuReorder reorder, Missing missing) {
        this(reorder.sku(), reorder.supplierId(), reorder.units(), missing);
    }

    @Override
    public String subject() {
        return sku;
    }
}

package dev.interlock.fact;

/** What is wrong with one amount of a settlement. */
public enum VarianceType {
    /** Less came than was expected. */
    SHORT_SETTLEMENT,
    /** More came than was expected. */
    OVER_SETTLEMENT,
    /** The same was taken once more than the quantity explains, and no reversal gave it back. */
    DUPLICATE_DEDUCTION,
    /** A return was deducted that no warehouse received. */
    RETURN_DEDUCTION_WITHOUT_WMS_RECEIPT,
    /** Nothing came at all. */
    MISSING_SETTLEMENT,
    /** A fee is higher than the rate card. */
    FEE_OVERCHARGE,
    /** Freight is higher, by a greater weight than the item was told to have. */
    WEIGHT_OVERCHARGE,
    /** Taxes withheld or charged are not what they should be. */
    TAX_MISMATCH,
    /** A fee of a sale that was returned was not given back. */
    REVERSAL_NOT_RECEIVED,
    /** Nothing says what the amount should be. */
    UNMAPPED_COMPONENT,
    /** Nobody told that anything happened to the item. */
    UNKNOWN_ITEM
}

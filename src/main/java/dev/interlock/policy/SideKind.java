package dev.interlock.policy;

import java.util.List;

/** What one side of a conflict wants, and what it may do to get it, by the names that the rules say. */
public enum SideKind {
    /** Loop 1: less spend, or less cash on delivery, in a geography. */
    CUT_SPEND(
            "EXCLUDE", "BID_REDUCTION", "COD_SUPPRESSION", "COD_CHECKOUT_BLOCK", "COD_SUPPRESSION_AND_CHECKOUT_BLOCK"),
    /** Loop 2: more orders in a geography, because a campaign scales there or a push is planned. */
    PUSH_DEMAND("SCALING", "NEW_GEOGRAPHY", "NEW_CATEGORY", "PROMOTION"),
    /** Loop 2: stock of one centre for another. */
    MOVE_STOCK("TRANSFER"),
    /** Operations: the stock of a centre that runs out there. */
    KEEP_STOCK("LOW_COVER"),
    /** Operations: stock of a centre that would have to be ordered again. */
    REORDER_STOCK("REORDER_POINT"),
    /** Loop 3: an amount back from a counterparty. */
    CLAIM_AMOUNT(
            "SHORT_SETTLEMENT",
            "DUPLICATE_DEDUCTION",
            "RETURN_DEDUCTION_WITHOUT_WMS_RECEIPT",
            "MISSING_SETTLEMENT",
            "FEE_OVERCHARGE",
            "WEIGHT_OVERCHARGE",
            "TAX_MISMATCH",
            "REVERSAL_NOT_RECEIVED",
            "UNMAPPED_COMPONENT",
            "UNKNOWN_ITEM"),
    /** A department: no claim of what it did itself. */
    OWN_FAULT("FLAG"),
    /** Loop 1: what was before an adjustment. */
    LIFT_ADJUSTMENT("LIFT"),
    /** Loop 1: a little spend, to learn. */
    PROBE_ZONE("PROBE");

    private final List<String> does;

    SideKind(String... does) {
        this.does = List.of(does);
    }

    /** What it may do. */
    public List<String> does() {
        return does;
    }
}

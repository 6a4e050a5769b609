package dev.interlock.fact;

/** What can be done about a campaign in one geography. */
public enum Mechanism {
    /** Leave the campaign as it is. */
    DO_NOTHING,
    /** Stop advertising in the geography. */
    EXCLUDE,
    /** Bid less there. */
    BID_REDUCTION,
    /** Take the COD-heavy audience out of the campaign there. */
    COD_SUPPRESSION,
    /** Offer no cash on delivery at the checkout for the geography. */
    COD_CHECKOUT_BLOCK,
    /** COD_SUPPRESSION and COD_CHECKOUT_BLOCK together. */
    COD_SUPPRESSION_AND_CHECKOUT_BLOCK
}

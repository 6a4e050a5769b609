package dev.interlock.signal;

/** Why more is expected to be sold than usual. */
public enum DemandTrigger {
    /** A campaign spends more, earns no less by it, and sells more. */
    SCALING,
    /** A campaign sells a category in a state that did not order it before. */
    NEW_GEOGRAPHY,
    /** A campaign sells a category that nobody ordered before. */
    NEW_CATEGORY,
    /** A push is planned. */
    PROMOTION
}

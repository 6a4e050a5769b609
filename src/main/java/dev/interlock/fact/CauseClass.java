package dev.interlock.fact;

/** Who or what a failed delivery attempt was owed to. */
public enum CauseClass {
    /** Refused, rescheduled, wanted an open delivery. */
    CUSTOMER,
    /** The cash was not ready. */
    CUSTOMER_COD,
    /** Unavailable or unreachable: the customer, or an attempt that was never made. */
    CUSTOMER_OR_FAKE_ATTEMPT,
    /** Incomplete or wrong address. */
    ADDRESS,
    /** Not attempted, misrouted, lost, damaged, no vehicle. */
    COURIER,
    /** Outside the delivery area, restricted, self collect. */
    SERVICEABILITY,
    /** Weather, strike, curfew. */
    FORCE_MAJEURE,
    /** Cancelled or wrongly handed over by the seller. */
    SELLER,
    /** The source gave no reason we know; it is nobody's doing. */
    UNKNOWN
}

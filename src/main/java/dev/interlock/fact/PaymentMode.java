package dev.interlock.fact;

/** How orders are paid; deliveries of the two modes fail at very different rates. */
public enum PaymentMode {
    /** Cash on delivery. */
    COD,
    /** Paid before dispatch. */
    PREPAID,
    /** Not told apart by the source. */
    ALL
}

package dev.interlock.fact;

/** What happened to an item, so that a counterparty owes or charges for it. */
public enum BillableEvent {
    /** A marketplace sold it. */
    SALE,
    /** The buyer gave it back, or it was not accepted. */
    RETURN,
    /** A courier carried it to the buyer. */
    SHIPMENT,
    /** A courier carried it to the buyer, and back. */
    RETURNED_SHIPMENT,
    /** A gateway took the buyer's payment. */
    PAYMENT,
    /** A gateway paid the buyer back. */
    REFUND,
    /** Nothing of an item: advertising, storage, a reserve. */
    OTHER
}

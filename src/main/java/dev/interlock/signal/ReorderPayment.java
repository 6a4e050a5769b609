package dev.interlock.signal;

import java.time.LocalDate;

/** What will be paid on one day for one projected reorder. */
public record ReorderPayment(String sku, String supplierId, Part part, LocalDate dueOn, long paise) {

    /** Which part of an order's value. */
    public enum Part {
        /** Paid with the order. */
        ADVANCE,
        /** Paid after delivery. */
        REST
    }
}

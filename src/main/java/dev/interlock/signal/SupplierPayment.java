package dev.interlock.signal;

import dev.interlock.arithmetic.PaymentSchedule;
import dev.interlock.fact.SupplierTerms;
import dev.interlock.policy.PaymentCap;

/** How a supplier is paid: as agreed, and no later than the cap. */
public record SupplierPayment(SupplierTerms terms, PaymentCap cap) implements Derived {

    /** The supplier. */
    public String supplierId() {
        return terms.supplierId();
    }

    /** As numbers. */
    PaymentSchedule.Terms schedule() {
        return new PaymentSchedule.Terms(terms.advance().basisPoints(), terms.creditDays(), cap.paidWithinDays());
    }
}

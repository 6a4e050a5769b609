package dev.interlock.fact;

import java.time.Instant;

/**
 * When a supplier is paid, by what was agreed. What the law caps is a decision table's.
 *
 * @param microOrSmall whether it is registered as a micro or small enterprise (MSMED Act 2006)
 * @param writtenAgreement whether the credit days stand in writing
 * @param creditDays counted from the day the goods are accepted
 * @param advance which share of an order is paid with it
 */
public record SupplierTerms(
        String supplierId,
        boolean microOrSmall,
        boolean writtenAgreement,
        int creditDays,
        Rate advance,
        Instant observedAt)
        implements Fact {

    /** The longest credit that can be told. */
    public static final int LONGEST_CREDIT_DAYS = 365;

    private static final int WHOLE = 10_000;

    public SupplierTerms {
        Guard.of(SupplierTerms.class)
                .text(supplierId, "supplierId")
                .require(
                        creditDays >= 0 && creditDays <= LONGEST_CREDIT_DAYS,
                        "creditDays",
                        creditDays,
                        "The creditDays (%d) must be from 0 to %d.",
                        creditDays,
                        LONGEST_CREDIT_DAYS)
                .present(advance, "advance")
                .require(
                        advance == null || advance.basisPoints() >= 0 && advance.basisPoints() <= WHOLE,
                        "advance",
                        advance == null ? null : advance.fraction(),
                        "The advance (%s) must be a share from 0 to 1. Maybe a percentage was sent.",
                        advance == null ? null : advance.fraction())
                .present(observedAt, "observedAt")
                .check();
    }

    @Override
    public FactKey key() {
        return FactKey.of(SupplierTerms.class, supplierId);
    }
}

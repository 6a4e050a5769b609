package dev.interlock.signal;

import dev.interlock.arithmetic.Tolerance;
import dev.interlock.fact.BankCredit;
import dev.interlock.fact.SettlementHeader;
import dev.interlock.fact.SettlementSum;
import dev.interlock.policy.SettlementTerm;

/**
 * A settlement as a whole beside what it should come to.
 *
 * @param expectedPaise what its report says; of small differences, that there are none
 * @param foundPaise what its lines, the bank, or the small differences come to
 */
public record SettlementCheck(
        SettlementMismatch.Kind kind,
        SettlementHeader header,
        long expectedPaise,
        long foundPaise,
        SettlementTerm terms)
        implements Figure {

    /** Its lines come to {@code sum}. */
    public SettlementCheck(SettlementHeader header, SettlementSum sum, SettlementTerm terms) {
        this(SettlementMismatch.Kind.TOTAL_MISMATCH, header, header.totalPaise(), sum.sumPaise(), terms);
    }

    /** The bank shows {@code credit}. */
    public SettlementCheck(SettlementHeader header, BankCredit credit, SettlementTerm terms) {
        this(SettlementMismatch.Kind.BANK_MISMATCH, header, header.totalPaise(), credit.amountPaise(), terms);
    }

    /** Its differences that pass by themselves come to {@code together}. */
    public SettlementCheck(SettlementHeader header, Number together, SettlementTerm terms) {
        this(SettlementMismatch.Kind.SMALL_DIFFERENCES, header, 0, together.longValue(), terms);
    }

    /** Whether it differs by strictly more than the terms allow. */
    public boolean beyond() {
        return kind == SettlementMismatch.Kind.SMALL_DIFFERENCES
                ? Tolerance.beyond(foundPaise, header.totalPaise(), terms.togetherPaise(), terms.togetherBp())
                : Tolerance.apart(expectedPaise, foundPaise, terms.totalPaise());
    }

    @Override
    public String subject() {
        return header.counterparty() + '|' + header.settlementId() + '|' + kind;
    }
}

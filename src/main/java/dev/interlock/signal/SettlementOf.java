package dev.interlock.signal;

import dev.interlock.fact.SettlementHeader;
import dev.interlock.policy.SettlementTerm;
import java.time.LocalDate;

/** A settlement and the terms of who settles. */
public record SettlementOf(SettlementHeader header, SettlementTerm terms) implements Derived {

    /** Who settles. */
    public String counterparty() {
        return header.counterparty();
    }

    /** The report, as the counterparty names it. */
    public String settlementId() {
        return header.settlementId();
    }

    /** The transfer; empty while none was named. */
    public String utr() {
        return header.utr() == null ? "" : header.utr();
    }

    /** Whether the bank should have shown the transfer before {@code today}. */
    public boolean creditOverdue(LocalDate today) {
        return header.utr() != null && today.isAfter(header.depositedOn().plusDays(terms.creditedWithinDays()));
    }

    /** Whether its lines should have come before {@code today}. */
    public boolean linesOverdue(LocalDate today) {
        return today.isAfter(depositedOn().plusDays(terms.creditedWithinDays()));
    }

    /** The business day of the transfer. */
    public LocalDate depositedOn() {
        return header.depositedOn();
    }
}

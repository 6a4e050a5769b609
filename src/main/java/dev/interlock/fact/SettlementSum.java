package dev.interlock.fact;

import java.time.Instant;

/**
 * What the lines of one settlement report add up to.
 *
 * @param lines how many were told
 * @param sumPaise of all of them, paid or not
 */
public record SettlementSum(String counterparty, String settlementId, long lines, long sumPaise)
        implements Registration {

    public SettlementSum {
        Guard.of(SettlementSum.class)
                .text(counterparty, "counterparty")
                .text(settlementId, "settlementId")
                .notNegative(lines, "lines")
                .check();
    }

    /** Both parts of one settlement together. */
    public SettlementSum plus(SettlementSum other) {
        return new SettlementSum(
                counterparty, settlementId, lines + other.lines, Math.addExact(sumPaise, other.sumPaise));
    }

    /** The desk compares one after the other: the later comparison counts. */
    @Override
    public Instant observedAt() {
        return Instant.EPOCH;
    }

    @Override
    public FactKey key() {
        return FactKey.of(SettlementSum.class, counterparty, settlementId);
    }
}

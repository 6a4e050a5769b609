package dev.interlock.fact;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of one settlement report add up to, once any of them is paid.
 *
 * @param lines how many were told
 * @param sumPaise of all of them, paid or not
 * @param lastPostedOn the day of the last of them; null where an earlier version registered it
 */
@CountedFrom(SettlementLine.class)
public record SettlementSum(
        String counterparty, String settlementId, long lines, long sumPaise, @Nullable LocalDate lastPostedOn)
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
                counterparty,
                settlementId,
                lines + other.lines,
                Math.addExact(sumPaise, other.sumPaise),
                later(lastPostedOn, other.lastPostedOn));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
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

package dev.interlock.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a settlement report says of itself.
 *
 * @param totalPaise what it pays; negative when it takes
 * @param utr the bank transfer that pays it (unique transaction reference); null while nothing was transferred
 * @param depositedOn the business day of the transfer
 */
public record SettlementHeader(
        String counterparty,
        String settlementId,
        LocalDate periodStart,
        LocalDate periodEnd,
        LocalDate depositedOn,
        long totalPaise,
        @Nullable String utr,
        Instant observedAt)
        implements Fact {

    public SettlementHeader {
        Guard.of(SettlementHeader.class)
                .text(counterparty, "counterparty")
                .text(settlementId, "settlementId")
                .present(periodStart, "periodStart")
                .present(periodEnd, "periodEnd")
                .require(
                        periodStart == null || periodEnd == null || !periodEnd.isBefore(periodStart),
                        "periodEnd",
                        periodEnd,
                        "The periodEnd (%s) must not lie before the periodStart (%s).",
                        periodEnd,
                        periodStart)
                .present(depositedOn, "depositedOn")
                .money(totalPaise, "totalPaise")
                .optionalText(utr, "utr")
                .present(observedAt, "observedAt")
                .check();
    }

    @Override
    public String toldBy() {
        return counterparty;
    }

    @Override
    public FactKey key() {
        return FactKey.of(SettlementHeader.class, counterparty, settlementId);
    }

    @Override
    public LocalDate happenedOn(ZoneId zone) {
        return depositedOn;
    }
}

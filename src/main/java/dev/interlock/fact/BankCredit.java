package dev.interlock.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What the bank says came by one transfer.
 *
 * @param utr the transfer's unique transaction reference
 * @param amountPaise what came; negative for what was taken
 * @param valueDate the business day
 */
public record BankCredit(String utr, long amountPaise, LocalDate valueDate, Instant observedAt) implements Fact {

    public BankCredit {
        Guard.of(BankCredit.class)
                .text(utr, "utr")
                .money(amountPaise, "amountPaise")
                .present(valueDate, "valueDate")
                .present(observedAt, "observedAt")
                .check();
    }

    @Override
    public FactKey key() {
        return FactKey.of(BankCredit.class, utr);
    }

    @Override
    public LocalDate happenedOn(ZoneId zone) {
        return valueDate;
    }
}

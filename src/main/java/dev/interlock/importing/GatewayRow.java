package dev.interlock.importing;

import dev.interlock.fact.SettlementLine.Status;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One row of a gateway's report.
 *
 * @param firstLine the number of its first line within the settlement
 * @param type what it calls what happened
 * @param description its words for it, where the type does not say enough; empty otherwise
 * @param item the payment it is for; empty where it names none
 * @param id its own name, which tells rows of one payment apart
 * @param amounts what it comes to
 * @param day the business day it was settled, or happened while it is not settled
 */
record GatewayRow(
        Cells cells,
        String settlementId,
        int firstLine,
        String type,
        String description,
        String item,
        String id,
        Amounts amounts,
        Status status,
        LocalDate day,
        Instant observedAt) {

    /**
     * What a row comes to, in paise, positive when it comes to us.
     *
     * @param amount what was paid or paid back
     * @param fee without tax
     * @param tax on the fee
     * @param net what the row itself says that it comes to
     */
    record Amounts(long amount, long fee, long tax, long net) {

        /** What the row pays beyond what it explains. */
        long rest() {
            return Math.subtractExact(net, Math.addExact(amount, Math.addExact(fee, tax)));
        }
    }
}

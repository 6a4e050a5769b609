package dev.interlock.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A department holds that an item's settlement is wrong, whatever the nightly comparison says.
 *
 * @param by the department
 * @param reason in its words
 * @param lifted whether it takes that back
 */
public record SettlementFlag(
        String counterparty,
        String item,
        BillableEvent event,
        Department by,
        String reason,
        boolean lifted,
        LocalDate flaggedOn,
        Instant observedAt)
        implements Fact {

    public SettlementFlag {
        Guard.of(SettlementFlag.class)
                .text(counterparty, "counterparty")
                .text(item, "item")
                .present(event, "event")
                .present(by, "by")
                .text(reason, "reason")
                .present(flaggedOn, "flaggedOn")
                .present(observedAt, "observedAt")
                .check();
    }

    @Override
    public FactKey key() {
        return FactKey.of(SettlementFlag.class, counterparty, item, event, by);
    }

    @Override
    public LocalDate happenedOn(ZoneId zone) {
        return flaggedOn;
    }
}

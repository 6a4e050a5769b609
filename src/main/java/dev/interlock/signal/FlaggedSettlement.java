package dev.interlock.signal;

import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.Department;
import dev.interlock.fact.SettlementFlag;
import dev.interlock.policy.SettlementTerm;
import java.time.LocalDate;

/** A department holds that a settlement is wrong of which the comparison found nothing. */
public record FlaggedSettlement(
        String counterparty,
        String item,
        BillableEvent event,
        Department by,
        LocalDate since,
        String reason,
        int actWithinHours)
        implements Signal {

    /** What {@code flag} says. */
    public FlaggedSettlement(SettlementFlag flag, SettlementTerm terms) {
        this(
                flag.counterparty(),
                flag.item(),
                flag.event(),
                flag.by(),
                flag.flaggedOn(),
                flag.reason(),
                terms.actWithinHours());
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(FlaggedSettlement.class, counterparty + '|' + item, event + "|" + by);
    }
}

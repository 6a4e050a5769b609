package dev.interlock.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A department knows about an item's settlement what no report shows: that it is wrong, or that the fault is its own.
 *
 * @param by the department
 * @param holds what it holds; that it is wrong when nothing is said
 * @param reason in its words
 * @param lifted whether it takes that back
 */
public record SettlementFlag(
        String counterparty,
        String item,
        BillableEvent event,
        Department by,
        @Nullable Holds holds,
        String reason,
        boolean lifted,
        LocalDate flaggedOn,
        Instant observedAt)
        implements Fact {

    /** What a department holds of a settlement. */
    public enum Holds {
        /** It is wrong, whatever the nightly comparison says. */
        WRONG,
        /** What is wrong with it is the department's own doing: it must not be claimed. */
        OWN_FAULT
    }

    public SettlementFlag {
        holds = holds == null ? Holds.WRONG : holds;
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

    /** Whether the department holds, and did not take back, that the settlement is wrong. */
    public boolean saysWrong() {
        return !lifted && holds == Holds.WRONG;
    }

    /** Whether the department holds, and did not take back, that the fault is its own. */
    public boolean saysOwnFault() {
        return !lifted && holds == Holds.OWN_FAULT;
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

package dev.interlock.signal;

import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.SettlementComponent;

/** An amount is not claimed, because a department's word on it goes first. */
public record HeldBack(String counterparty, String item, BillableEvent event, SettlementComponent component)
        implements Derived {

    /** {@code claim} waits. */
    public HeldBack(Claim claim) {
        this(claim.counterparty(), claim.item(), claim.event(), claim.component());
    }
}

package dev.interlock.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A claim on one amount of a settlement was filed with the counterparty. An amount is claimed once: a later word on it
 * is of the same dispute.
 *
 * @param reference the counterparty's number of the case it is part of
 * @param claimedPaise what is asked for
 * @param paidPaise what the counterparty says it paid; 0 while it said nothing
 * @param filedOn the business day
 */
public record Dispute(
        String counterparty,
        String item,
        BillableEvent event,
        SettlementComponent component,
        String reference,
        long claimedPaise,
        State state,
        long paidPaise,
        LocalDate filedOn,
        Instant observedAt)
        implements Fact {

    /** What became of it. */
    public enum State {
        FILED,
        /** The counterparty agrees; the money may still have to come. */
        ACCEPTED,
        REJECTED,
        /** It was filed by mistake, and counts as never filed. */
        WITHDRAWN
    }

    public Dispute {
        Guard.of(Dispute.class)
                .text(counterparty, "counterparty")
                .text(item, "item")
                .present(event, "event")
                .present(component, "component")
                .text(reference, "reference")
                .notNegative(claimedPaise, "claimedPaise")
                .money(claimedPaise, "claimedPaise")
                .present(state, "state")
                .notNegative(paidPaise, "paidPaise")
                .money(paidPaise, "paidPaise")
                .present(filedOn, "filedOn")
                .present(observedAt, "observedAt")
                .check();
    }

    /** Whether it was filed, and not withdrawn. */
    public boolean stands() {
        return state != State.WITHDRAWN;
    }

    /** Whether the counterparty says it paid everything. */
    public boolean paid() {
        return stands() && paidPaise >= claimedPaise;
    }

    /** Whether the counterparty said no, and did not pay. */
    public boolean rejected() {
        return state == State.REJECTED && !paid();
    }

    /** Whether the money is waited for. */
    public boolean pending() {
        return stands() && !paid() && !rejected();
    }

    @Override
    public FactKey key() {
        return FactKey.of(Dispute.class, counterparty, item, event, component);
    }

    @Override
    public LocalDate happenedOn(ZoneId zone) {
        return filedOn;
    }
}

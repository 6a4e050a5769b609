package dev.interlock.fact;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What an integrator computed a counterparty owes for one component. Where one is posted for an event, the posted
 * amounts are what is expected of that event, and the rate card is not asked.
 *
 * @param expectedPaise what should come; negative for what is taken
 * @param dueOn the last day on which it is in time
 */
public record ExpectedAmount(
        String counterparty,
        String item,
        BillableEvent event,
        SettlementComponent component,
        long expectedPaise,
        LocalDate dueOn,
        Instant observedAt)
        implements Bulk {

    public ExpectedAmount {
        Guard.of(ExpectedAmount.class)
                .text(counterparty, "counterparty")
                .text(item, "item")
                .present(event, "event")
                .present(component, "component")
                .require(
                        component != SettlementComponent.WHOLE,
                        "component",
                        component,
                        "WHOLE is what Interlock calls a settlement of which nothing came. Name each component.")
                .money(expectedPaise, "expectedPaise")
                .present(dueOn, "dueOn")
                .present(observedAt, "observedAt")
                .check();
    }

    @Override
    public FactKey key() {
        return FactKey.of(ExpectedAmount.class, counterparty, item, event, component);
    }

    @Override
    public BillableEvent about() {
        return event;
    }
}

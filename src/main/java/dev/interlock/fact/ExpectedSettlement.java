package dev.interlock.fact;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one counterparty should settle of everything due on one day, of which nothing was settled yet. A comparison leaves
 * it; it is over once something came, or nothing is expected any more.
 *
 * @param dueOn the last day on which it is in time; null when nothing says which
 * @param items how many events of items
 * @param amountPaise of all of them; negative when the counterparty takes, as couriers do
 */
public record ExpectedSettlement(String counterparty, @Nullable LocalDate dueOn, long items, long amountPaise)
        implements Registration {

    public ExpectedSettlement {
        Guard.of(ExpectedSettlement.class)
                .text(counterparty, "counterparty")
                .notNegative(items, "items")
                .check();
    }

    /** Both parts of what is due on one day together. */
    public ExpectedSettlement plus(ExpectedSettlement other) {
        return new ExpectedSettlement(
                counterparty, dueOn, items + other.items, Math.addExact(amountPaise, other.amountPaise));
    }

    /** Whether it should have come more than {@code days} before {@code today}, or nobody knows when it should. */
    public boolean doubtful(LocalDate today, int days) {
        return dueOn == null || amountPaise > 0 && dueOn.plusDays(days).isBefore(today);
    }

    /** The desk compares one after the other: the later comparison counts. */
    @Override
    public Instant observedAt() {
        return Instant.EPOCH;
    }

    @Override
    public FactKey key() {
        return FactKey.of(ExpectedSettlement.class, counterparty, dueOn == null ? "undated" : dueOn);
    }
}

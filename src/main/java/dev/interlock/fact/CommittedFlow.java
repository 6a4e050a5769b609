package dev.interlock.fact;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that will come or go for certain: rent, salaries, taxes, a purchase order that was placed, an instalment.
 *
 * @param flowId names it at its source
 * @param dueOn the business day on which it should move
 * @param amountPaise positive when it comes, negative when it goes
 * @param purpose what it is
 * @param counterparty who pays or is paid; null when nobody in particular
 * @param settled whether it moved, or never will: then it is expected no more
 */
public record CommittedFlow(
        String flowId,
        LocalDate dueOn,
        long amountPaise,
        String purpose,
        @Nullable String counterparty,
        boolean settled,
        Instant observedAt)
        implements Fact {

    public CommittedFlow {
        Guard.of(CommittedFlow.class)
                .text(flowId, "flowId")
                .present(dueOn, "dueOn")
                .money(amountPaise, "amountPaise")
                .text(purpose, "purpose")
                .optionalText(counterparty, "counterparty")
                .present(observedAt, "observedAt")
                .check();
    }

    /** Whether it should have come more than {@code days} before {@code today}: nobody counts on it any more. */
    public boolean doubtful(LocalDate today, int days) {
        return amountPaise > 0 && dueOn.plusDays(days).isBefore(today);
    }

    @Override
    public FactKey key() {
        return FactKey.of(CommittedFlow.class, flowId);
    }
}

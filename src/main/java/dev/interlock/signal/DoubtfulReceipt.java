package dev.interlock.signal;

import dev.interlock.fact.CommittedFlow;
import dev.interlock.fact.ExpectedSettlement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that should have come so long ago that nobody counts on it, or of which nobody knows when it should.
 *
 * @param dueOn null when nobody knows
 */
public record DoubtfulReceipt(CashMovement.Kind kind, String source, @Nullable LocalDate dueOn, long paise)
        implements Derived {

    /** Of {@code flow}. */
    public DoubtfulReceipt(CommittedFlow flow) {
        this(CashMovement.Kind.COMMITTED, flow.flowId(), flow.dueOn(), flow.amountPaise());
    }

    /** Of {@code settlement}. */
    public DoubtfulReceipt(ExpectedSettlement settlement) {
        this(CashMovement.Kind.SETTLEMENT, settlement.counterparty(), settlement.dueOn(), settlement.amountPaise());
    }
}

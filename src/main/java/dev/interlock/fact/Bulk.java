package dev.interlock.fact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A fact of which a brand tells millions. It is kept in a table by the journal position that told it and joined
 * set-wise; rules meet only the {@link Difference}s that the join leaves.
 */
public sealed interface Bulk extends Fact permits Billable, ExpectedAmount, ReturnReceipt, SettlementLine {

    /** Who settles: a marketplace, a payment gateway, a courier. */
    String counterparty();

    /** What is settled, as the counterparty names it; null for a line that speaks of no item. */
    @Nullable
    String item();

    /** What happened to the item; a receipt speaks of its return. */
    @JsonIgnore
    BillableEvent about();
}

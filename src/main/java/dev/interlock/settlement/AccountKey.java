package dev.interlock.settlement;

import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.Bulk;
import dev.interlock.fact.Difference;
import dev.interlock.fact.SettlementLine;

/**
 * What is compared together: one event of one item. Lines that speak of no item are compared settlement by settlement.
 *
 * @param item as the counterparty names it, or the settlement
 */
public record AccountKey(String counterparty, String item, BillableEvent event) {

    private static final String OF_SETTLEMENT = "settlement ";

    /** What {@code fact} is compared under. */
    public static AccountKey of(Bulk fact) {
        String item = fact.item();
        return new AccountKey(
                fact.counterparty(),
                item != null ? item : OF_SETTLEMENT + ((SettlementLine) fact).settlementId(),
                fact.about());
    }

    /** The account that left {@code difference}. */
    public static AccountKey of(Difference difference) {
        return new AccountKey(difference.counterparty(), difference.item(), difference.event());
    }

    /** Whether it is about an item. */
    boolean ofItem() {
        return event != BillableEvent.OTHER;
    }
}

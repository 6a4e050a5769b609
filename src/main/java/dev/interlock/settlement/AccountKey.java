package dev.interlock.settlement;

import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.Bulk;
import dev.interlock.fact.Difference;
import dev.interlock.fact.SettlementLine;
import java.util.Comparator;

/**
 * What is compared together: one event of one item. Lines that speak of no item are compared settlement by settlement.
 *
 * @param item as the counterparty names it, or the settlement
 */
public record AccountKey(String counterparty, String item, BillableEvent event) implements Comparable<AccountKey> {

    /** As the database orders them: text by its code points. */
    private static final Comparator<AccountKey> ORDER = Comparator.comparing(
                    AccountKey::counterparty, AccountKey::byCodePoints)
            .thenComparing(AccountKey::item, AccountKey::byCodePoints)
            .thenComparing(key -> key.event().name());

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

    @Override
    public int compareTo(AccountKey other) {
        return ORDER.compare(this, other);
    }

    /** UTF-8 sorts by code points, UTF-16 does not: what lies beyond the first plane comes last. */
    private static int byCodePoints(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            char here = one.charAt(i);
            char there = other.charAt(i);
            if (here != there) {
                boolean surrogates = Character.isSurrogate(here) != Character.isSurrogate(there);
                return surrogates ? (Character.isSurrogate(here) ? 1 : -1) : Character.compare(here, there);
            }
        }
        return one.length() - other.length();
    }

    /** Whether it is about an item. */
    boolean ofItem() {
        return event != BillableEvent.OTHER;
    }
}

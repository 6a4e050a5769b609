package dev.interlock.settlement;

import dev.interlock.fact.Billable;
import dev.interlock.fact.Bulk;
import dev.interlock.fact.ExpectedAmount;
import dev.interlock.fact.ReturnReceipt;
import dev.interlock.fact.SettlementLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was told of one event of one item.
 *
 * @param key what it is compared under
 * @param billable what happened; null when nobody told
 * @param posted what an integrator expects; empty when none did
 * @param lines what was settled, in the order of settlements and their lines
 * @param receipts what warehouses say, in the order stated
 */
public record ItemAccount(
        AccountKey key,
        @Nullable Billable billable,
        List<ExpectedAmount> posted,
        List<SettlementLine> lines,
        List<ReturnReceipt> receipts) {

    private static final Comparator<SettlementLine> BY_LINE =
            Comparator.comparing(SettlementLine::settlementId).thenComparing(SettlementLine::lineNo);

    /** The account of {@code told}, which is not empty and all about one event of one item. */
    public static ItemAccount of(List<? extends Bulk> told) {
        Billable billable = null;
        var posted = new ArrayList<ExpectedAmount>();
        var lines = new ArrayList<SettlementLine>();
        var receipts = new ArrayList<ReturnReceipt>();
        for (Bulk one : told) {
            if (one instanceof Billable happened) {
                billable = happened;
            } else if (one instanceof ExpectedAmount expected) {
                posted.add(expected);
            } else if (one instanceof SettlementLine line) {
                lines.add(line);
            } else if (one instanceof ReturnReceipt receipt) {
                receipts.add(receipt);
            }
        }
        lines.sort(BY_LINE);
        posted.sort(Comparator.comparing(ExpectedAmount::component));
        receipts.sort(Comparator.comparing(ReturnReceipt::statedOn).thenComparing(ReturnReceipt::returnId));
        return new ItemAccount(AccountKey.of(told.get(0)), billable, posted, lines, receipts);
    }

    /** What the warehouse says: that it came, when any return of the item did, else the last word. */
    ReturnReceipt.@Nullable Status receipt() {
        if (receipts.isEmpty()) {
            return null;
        }
        return receipts.stream().anyMatch(one -> one.status() == ReturnReceipt.Status.RECEIVED)
                ? ReturnReceipt.Status.RECEIVED
                : receipts.get(receipts.size() - 1).status();
    }
}

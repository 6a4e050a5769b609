package dev.interlock.policy;

import dev.interlock.fact.DeliveryHistory;
import dev.interlock.fact.Department;
import dev.interlock.fact.StockAge;
import dev.interlock.fact.StockLevel;
import dev.interlock.policy.Column.Unit;

/** How far two sources that speak of the same may differ. */
@DecisionTable(
        workbook = "sources",
        sheet = "Agreement",
        question = "How far may two sources that speak of the same differ before neither is believed?",
        rowsMin = 0,
        owner = Department.LEADERSHIP)
public record Agreement(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(
                        header = "What",
                        note = "NDR_WINDOW: a posted window of deliveries beside those counted one by one in the same"
                                + " zone on the same days. STOCK_AGE: the units told by age beside those told on hand.",
                        unit = Unit.CHOICE,
                        key = true)
                Pair what,
        @Column(
                        header = "Differs above (%)",
                        note = "Strictly more, of the greater of the two, is a contradiction, when it is more than the"
                                + " count as well.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int aboveBp,
        @Column(
                        header = "Differs by more than (count)",
                        note = "Strictly more shipments or units.",
                        unit = Unit.COUNT,
                        min = "0",
                        max = "1000000")
                int aboveCount,
        @Column(header = "Heard by", note = "The department that hears of it.", unit = Unit.CHOICE)
                Department department,
        @Column(
                        header = "Act within (hours)",
                        note = "Counted from the moment the signal was raised.",
                        unit = Unit.HOURS,
                        min = "1",
                        max = "720")
                int actWithinHours)
        implements PolicyRow {

    private static final long WHOLE = 10_000;

    /** Two sources that speak of the same. */
    public enum Pair {
        NDR_WINDOW,
        STOCK_AGE
    }

    /** Whether units by age and units on hand differ by more than that. */
    public boolean brokenBy(StockAge age, StockLevel level) {
        return broken(age.units(), level.onHand());
    }

    /** Whether a posted window and what was counted of the same days differ by more than that. */
    public boolean brokenBy(DeliveryHistory history) {
        return history.lastComparable()
                .map(both -> broken(both.posted().attempted(), both.counted().attempted())
                        || broken(both.posted().ndr(), both.counted().ndr()))
                .orElse(false);
    }

    private boolean broken(long one, long other) {
        long apart = Math.abs(one - other);
        return apart > aboveCount && apart * WHOLE > Math.max(one, other) * aboveBp;
    }
}

package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Match;
import dev.interlock.policy.Column.Unit;
import dev.interlock.policy.DecisionTable.HitPolicy;

/** How stock is told by age, and how much of it may be old. */
@DecisionTable(
        workbook = "operations",
        sheet = "Stock age",
        question = "By which ages is stock told, and how much of it may be old?",
        hitPolicy = HitPolicy.FIRST,
        bucket = AgeLines.class,
        owner = Department.OPERATIONS)
public record AgeLine(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(
                        header = "Category",
                        note = "The SKU category as its master says, or ALL for every one: below the others.",
                        unit = Unit.TEXT,
                        match = Match.EQUAL,
                        any = "ALL")
                String category,
        @Column(
                        header = "First band up to (days)",
                        note = "Units received at most so many days ago are the first age band.",
                        unit = Unit.DAYS,
                        min = "0",
                        max = "1000")
                int firstDays,
        @Column(
                        header = "Second band up to (days)",
                        note = "Those after them the second; older ones up to 'Old after' the third.",
                        unit = Unit.DAYS,
                        min = "1",
                        max = "2000")
                int secondDays,
        @Column(
                        header = "Old after (days)",
                        note = "Units received strictly more days ago are old: the last age band.",
                        unit = Unit.DAYS,
                        min = "2",
                        max = "3000")
                int oldAfterDays,
        @Column(
                        header = "Old units above",
                        note = "Strictly more old units are told.",
                        unit = Unit.COUNT,
                        min = "0",
                        max = "1000000")
                int oldUnits,
        @Column(
                        header = "Old value above (₹)",
                        note =
                                "Old units that cost strictly more to buy are told, however few. Needs the SKU's unit cost.",
                        unit = Unit.RUPEES,
                        min = "0",
                        max = "100000000")
                long oldPaise,
        @Column(
                        header = "Act within (hours)",
                        note = "Counted from the moment the signal was raised.",
                        unit = Unit.HOURS,
                        min = "1",
                        max = "720")
                int actWithinHours)
        implements PolicyRow {

    public AgeLine {
        if (secondDays <= firstDays) {
            throw new InvalidRow("Second band up to (days)", "must exceed 'First band up to (days)'");
        }
        if (oldAfterDays <= secondDays) {
            throw new InvalidRow("Old after (days)", "must exceed 'Second band up to (days)'");
        }
    }
}

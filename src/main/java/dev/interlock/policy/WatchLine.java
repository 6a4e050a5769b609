package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Match;
import dev.interlock.policy.Column.Unit;
import dev.interlock.policy.DecisionTable.HitPolicy;

/** From when on operations hears of a SKU at a centre, and how much of it is ordered. */
@DecisionTable(
        workbook = "operations",
        sheet = "Stock watch",
        question = "When does operations hear of a SKU's stock at a centre, and how much of it is ordered?",
        hitPolicy = HitPolicy.FIRST,
        bucket = WatchLines.class,
        owner = Department.OPERATIONS)
public record WatchLine(
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
                        header = "Demand days",
                        note =
                                "Daily demand and sell-through are those of so many days up to the last day told of any SKU,"
                                        + " today left out.",
                        unit = Unit.DAYS,
                        min = "2",
                        max = "56")
                int demandDays,
        @Column(
                        header = "Days told at least",
                        note = "Of the demand days. A day nobody told is not a day without demand.",
                        unit = Unit.DAYS,
                        min = "2",
                        max = "56")
                int daysTold,
        @Column(
                        header = "Cover below (days)",
                        note = "Stock is low when it lasts strictly fewer days.",
                        unit = Unit.DAYS,
                        min = "0",
                        max = "365")
                int coverBelowDays,
        @Column(
                        header = "Service level (z)",
                        note = "1.28 for 90 %, 1.65 for 95 %, 2.05 for 98 %, 2.33 for 99 %.",
                        unit = Unit.DECIMAL,
                        min = "0",
                        max = "5")
                int serviceZ,
        @Column(
                        header = "Review (days)",
                        note = "Until one looks again; an order lasts for them, too.",
                        unit = Unit.DAYS,
                        min = "0",
                        max = "90")
                int reviewDays,
        @Column(
                        header = "Sell-through below (%)",
                        note =
                                "Stock is slow when strictly less was sold in the demand days, of that and what is left.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int slowBelowBp,
        @Column(
                        header = "Slow from (units)",
                        note = "Fewer units left are not worth a word.",
                        unit = Unit.COUNT,
                        min = "1",
                        max = "1000000")
                int slowUnits,
        @Column(
                        header = "Recent days",
                        note = "Velocity is compared between so many days and as many before them.",
                        unit = Unit.DAYS,
                        min = "1",
                        max = "28")
                int recentDays,
        @Column(
                        header = "Recent days told at least",
                        note = "Of each of the two windows.",
                        unit = Unit.DAYS,
                        min = "1",
                        max = "28")
                int recentTold,
        @Column(
                        header = "Velocity up at least (%)",
                        note = "Units a day told, against the window before.",
                        unit = Unit.PERCENT,
                        min = "1",
                        max = "1000")
                int upBp,
        @Column(
                        header = "Velocity down at least (%)",
                        note = "Units a day told, against the window before.",
                        unit = Unit.PERCENT,
                        min = "1",
                        max = "100")
                int downBp,
        @Column(
                        header = "Velocity from (units)",
                        note = "When neither window sold so many, nothing is told.",
                        unit = Unit.COUNT,
                        min = "1",
                        max = "1000000")
                int shiftUnits,
        @Column(
                        header = "Act within (hours)",
                        note = "Counted from the moment the signal was raised.",
                        unit = Unit.HOURS,
                        min = "1",
                        max = "720")
                int actWithinHours)
        implements PolicyRow {

    public WatchLine {
        if (daysTold > demandDays) {
            throw new InvalidRow("Days told at least", "must not exceed 'Demand days'");
        }
        if (recentTold > recentDays) {
            throw new InvalidRow("Recent days told at least", "must not exceed 'Recent days'");
        }
    }
}

package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Unit;

/** How cash is looked ahead at, and how little of it there may be. */
@DecisionTable(
        workbook = "finance",
        sheet = "Cash",
        question = "How little cash may there be, and when is what is overdue counted on?",
        owner = Department.FINANCE)
public record CashLine(
        RowAddress at,
        @Column(header = "Row", note = "One row.", unit = Unit.TEXT, key = true) String row,
        @Column(
                        header = "Floor (₹)",
                        note = "A day that closes strictly below it is told.",
                        unit = Unit.RUPEES,
                        min = "0",
                        max = "10000000000")
                long floorPaise,
        @Column(
                        header = "Facility counted (%)",
                        note = "So much of what the banks lend at most counts like cash when a day is held against the"
                                + " floor.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int facilityBp,
        @Column(
                        header = "Overdue receipts in (days)",
                        note = "What should have come already is counted on so many days from today.",
                        unit = Unit.DAYS,
                        min = "0",
                        max = "29")
                int overdueInDays,
        @Column(
                        header = "Doubtful after (days)",
                        note = "What should have come strictly more days ago is not counted on at all.",
                        unit = Unit.DAYS,
                        min = "0",
                        max = "365")
                int doubtfulAfterDays,
        @Column(
                        header = "Position told every (days)",
                        note = "It is told when the last cash position is strictly older.",
                        unit = Unit.DAYS,
                        min = "0",
                        max = "30")
                int positionEveryDays,
        @Column(
                        header = "Movements listed",
                        note = "So many of a day are named, the largest first; all of them are counted.",
                        unit = Unit.COUNT,
                        min = "1",
                        max = "50")
                int movementsListed,
        @Column(
                        header = "Act within (hours)",
                        note = "Counted from the moment the signal was raised.",
                        unit = Unit.HOURS,
                        min = "1",
                        max = "720")
                int actWithinHours)
        implements PolicyRow {}

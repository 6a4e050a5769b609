package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Unit;

/** How much reordering may come together. */
@DecisionTable(
        workbook = "finance",
        sheet = "Reorder concentration",
        question = "How much reordering may come together?",
        owner = Department.FINANCE)
public record ConcentrationLine(
        RowAddress at,
        @Column(header = "Row", note = "One row.", unit = Unit.TEXT, key = true) String row,
        @Column(
                        header = "SKUs at once",
                        note = "So many SKUs that must be ordered at the same time, or more, are told.",
                        unit = Unit.COUNT,
                        min = "1",
                        max = "1000000")
                int skusAtOnce,
        @Column(
                        header = "Days together",
                        note = "What is paid for reorders on so many days in a row is taken together.",
                        unit = Unit.DAYS,
                        min = "1",
                        max = "29")
                int daysTogether,
        @Column(
                        header = "Share of those days above (%)",
                        note = "Strictly more of what the 30 days pay for reorders is told.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int togetherBp,
        @Column(
                        header = "Judged from (₹)",
                        note = "Days are compared when the 30 days pay at least so much for reorders.",
                        unit = Unit.RUPEES,
                        min = "0",
                        max = "10000000000")
                long judgedFromPaise,
        @Column(
                        header = "Share of cash above (%)",
                        note = "That the 30 days pay strictly more of the opening cash for reorders is told.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "1000")
                int ofCashBp,
        @Column(
                        header = "Act within (hours)",
                        note = "Counted from the moment the signal was raised.",
                        unit = Unit.HOURS,
                        min = "1",
                        max = "720")
                int actWithinHours)
        implements PolicyRow {}

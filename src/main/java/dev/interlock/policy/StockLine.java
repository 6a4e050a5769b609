package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Match;
import dev.interlock.policy.Column.Unit;
import dev.interlock.policy.DecisionTable.HitPolicy;

/** How much of a category a centre keeps beyond what it expects to sell. */
@DecisionTable(
        workbook = "operations",
        sheet = "Safety stock",
        question = "How much does a fulfilment centre keep beyond what it expects to sell?",
        hitPolicy = HitPolicy.FIRST,
        bucket = StockLines.class,
        owner = Department.OPERATIONS)
public record StockLine(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(
                        header = "Category",
                        note = "The SKU category as posted, or ALL for every one: below the others.",
                        unit = Unit.TEXT,
                        match = Match.EQUAL,
                        any = "ALL")
                String category,
        @Column(
                        header = "Days kept",
                        note = "So many days of expected demand stay in reserve at the end of the horizon.",
                        unit = Unit.DAYS,
                        min = "0",
                        max = "60")
                int daysKept,
        @Column(
                        header = "Raise from (%)",
                        note = "From so much more than usual on in reserve, operations hears that it should keep more.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "1000")
                int raiseFromBp,
        @Column(
                        header = "Act within (hours)",
                        note = "By when transfers and orders should be decided.",
                        unit = Unit.HOURS,
                        min = "1",
                        max = "720")
                int actWithinHours)
        implements PolicyRow {}

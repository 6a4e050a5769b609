package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Match;
import dev.interlock.policy.Column.Unit;
import dev.interlock.policy.DecisionTable.HitPolicy;

/** What a delivered order earns before advertising. */
@DecisionTable(
        workbook = "marketing",
        sheet = "Margins",
        question = "What does a delivered order of a category earn before advertising?",
        hitPolicy = HitPolicy.FIRST,
        bucket = OrderMargins.class,
        owner = Department.MARKETING)
public record OrderMargin(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(
                        header = "Category",
                        note =
                                "The SKU category as posted, or ALL for every one, and for campaigns of several: below the others.",
                        unit = Unit.TEXT,
                        match = Match.EQUAL,
                        any = "ALL")
                String category,
        @Column(
                        header = "Contribution margin (₹)",
                        note = "Per delivered order, after goods, packing and forward freight, before advertising.",
                        unit = Unit.RUPEES,
                        min = "0",
                        max = "100000")
                long marginPaise,
        @Column(
                        header = "Lifetime value (% of first order)",
                        note = "100 % counts the first order only.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "1000")
                int lifetimeValueBp)
        implements PolicyRow {}

package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.fact.SettlementComponent;
import dev.interlock.policy.Column.Match;
import dev.interlock.policy.Column.Unit;
import dev.interlock.policy.DecisionTable.HitPolicy;
import org.jspecify.annotations.Nullable;

/** By how much an amount may differ from what is expected. */
@DecisionTable(
        workbook = "finance",
        sheet = "Tolerances",
        question = "By how much may one amount of a settlement differ from what is expected?",
        hitPolicy = HitPolicy.FIRST,
        bucket = ToleranceLines.class,
        owner = Department.FINANCE)
public record ToleranceLine(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(
                        header = "Counterparty",
                        note =
                                "The marketplace, gateway or courier, as posted, or ALL for every one: below the others.",
                        unit = Unit.TEXT,
                        match = Match.EQUAL,
                        any = "ALL")
                String counterparty,
        @Column(
                        header = "Component",
                        note = "What the amount is for. Empty for everything: below the others.",
                        unit = Unit.CHOICE,
                        match = Match.EQUAL,
                        optional = true)
                @Nullable
                SettlementComponent component,
        @Column(
                        header = "Up to (₹)",
                        note = "A difference of so much passes.",
                        unit = Unit.RUPEES,
                        min = "0",
                        max = "100000")
                long absolutePaise,
        @Column(
                        header = "Or up to (%)",
                        note = "So does this share of what is expected, where that is more.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int shareBp)
        implements PolicyRow {}

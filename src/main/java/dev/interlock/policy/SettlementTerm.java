package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Match;
import dev.interlock.policy.Column.Unit;
import dev.interlock.policy.DecisionTable.HitPolicy;

/** When a counterparty settles, how long we wait. */
@DecisionTable(
        workbook = "finance",
        sheet = "Settlement terms",
        question = "When does a counterparty settle, and how long do we wait?",
        hitPolicy = HitPolicy.FIRST,
        bucket = SettlementTerms.class,
        owner = Department.FINANCE)
public record SettlementTerm(
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
                        header = "Settles within (days)",
                        note = "After the event. Up to that day nothing is missing.",
                        unit = Unit.DAYS,
                        min = "0",
                        max = "180")
                int settlesWithinDays,
        @Column(
                        header = "Missing after (days)",
                        note = "A settlement of which nothing came is missing when strictly more days went by since"
                                + " it was due.",
                        unit = Unit.DAYS,
                        min = "0",
                        max = "180")
                int missingAfterDays,
        @Column(
                        header = "Receipt within (days)",
                        note =
                                "A deduction for a return without the warehouse's receipt is told when strictly more days"
                                        + " went by since it was posted.",
                        unit = Unit.DAYS,
                        min = "0",
                        max = "180")
                int receiptWithinDays,
        @Column(
                        header = "Credited within (days)",
                        note = "A transfer the bank does not show, and a report without lines, is told when strictly"
                                + " more days went by since its deposit.",
                        unit = Unit.DAYS,
                        min = "0",
                        max = "60")
                int creditedWithinDays,
        @Column(
                        header = "Reports every (days)",
                        note = "It is told when strictly more days went by since the deposit of the last report.",
                        unit = Unit.DAYS,
                        min = "1",
                        max = "60")
                int reportsEveryDays,
        @Column(
                        header = "Total may differ by (₹)",
                        note = "A report's total from its lines, and the bank's credit from the total.",
                        unit = Unit.RUPEES,
                        min = "0",
                        max = "100000")
                long totalPaise,
        @Column(
                        header = "Small ones together (₹)",
                        note = "What all differences of one settlement that pass by themselves may come to.",
                        unit = Unit.RUPEES,
                        min = "0",
                        max = "10000000")
                long togetherPaise,
        @Column(
                        header = "Or together (%)",
                        note = "So may this share of the settlement's total, where that is more.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int togetherBp,
        @Column(
                        header = "Act within (hours)",
                        note = "By when somebody should have looked at it.",
                        unit = Unit.HOURS,
                        min = "1",
                        max = "720")
                int actWithinHours,
        @Column(header = "Source", note = "Where the cycle was read, and when.", unit = Unit.TEXT) String source)
        implements PolicyRow {}

package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Match;
import dev.interlock.policy.Column.Unit;
import dev.interlock.policy.DecisionTable.HitPolicy;

/** From when on finance hears of a payment gateway. */
@DecisionTable(
        workbook = "finance",
        sheet = "Gateway watch",
        question = "When does finance hear of a payment gateway's success rate, fee or settlement delay?",
        hitPolicy = HitPolicy.FIRST,
        bucket = GatewayLines.class,
        owner = Department.FINANCE)
public record GatewayLine(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(
                        header = "Gateway",
                        note = "The gateway, as posted, or ALL for every one: below the others.",
                        unit = Unit.TEXT,
                        match = Match.EQUAL,
                        any = "ALL")
                String gateway,
        @Column(
                        header = "Method",
                        note = "How buyers pay, as posted, or ALL for every one: below the others.",
                        unit = Unit.TEXT,
                        match = Match.EQUAL,
                        any = "ALL")
                String method,
        @Column(
                        header = "Days summed",
                        note = "Up to the last day told of the gateway and method. Days nobody told are not in it.",
                        unit = Unit.DAYS,
                        min = "1",
                        max = "14")
                int days,
        @Column(
                        header = "Days before",
                        note = "So many days before those are what the success rate is compared with.",
                        unit = Unit.DAYS,
                        min = "1",
                        max = "28")
                int daysBefore,
        @Column(
                        header = "Attempts at least",
                        note = "Fewer say nothing of a success rate; the days before need as many to be compared.",
                        unit = Unit.COUNT,
                        min = "1",
                        max = "1000000")
                int attempts,
        @Column(
                        header = "Success below (%)",
                        note = "Successful of all attempts: strictly less is told.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int successBelowBp,
        @Column(
                        header = "Success down at least (%)",
                        note = "Percentage points against the days before: 5 % is from 90 % to 85 %.",
                        unit = Unit.PERCENT,
                        min = "0.01",
                        max = "100")
                int successDownBp,
        @Column(
                        header = "Judged from (₹)",
                        note = "Less captured says nothing of the fee, less settled nothing of the delay.",
                        unit = Unit.RUPEES,
                        min = "1",
                        max = "100000000")
                long judgedFromPaise,
        @Column(
                        header = "Fee above (%)",
                        note = "The fee without tax, of what was captured: strictly more is told.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int feeAboveBp,
        @Column(
                        header = "Late after (days)",
                        note = "What is settled strictly more calendar days after its capture is late: with 3, T+4.",
                        unit = Unit.DAYS,
                        min = "0",
                        max = "180")
                int lateAfterDays,
        @Column(
                        header = "Late above (%)",
                        note = "Of what was settled: a strictly greater late share is told.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int lateAboveBp,
        @Column(
                        header = "Act within (hours)",
                        note = "Counted from the moment the signal was raised.",
                        unit = Unit.HOURS,
                        min = "1",
                        max = "720")
                int actWithinHours)
        implements PolicyRow {}

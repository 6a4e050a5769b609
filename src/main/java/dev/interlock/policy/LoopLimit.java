package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.fact.Loop;
import dev.interlock.policy.Column.Unit;

/** How much a loop may do by itself. */
@DecisionTable(
        workbook = "governance",
        sheet = "Loop limits",
        question = "How much may a loop do on one business day before a person must say yes to more?",
        owner = Department.LEADERSHIP)
public record LoopLimit(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(header = "Loop", note = "Which loop is limited.", unit = Unit.CHOICE, key = true) Loop loop,
        @Column(
                        header = "Grants a day",
                        note =
                                "So many interventions may go ahead in a day without asking; for more a person is asked.",
                        unit = Unit.COUNT,
                        min = "0",
                        max = "100000")
                int grantsPerDay,
        @Column(
                        header = "Moved a day (₹)",
                        note = "So much may be moved in a day without asking; for more a person is asked.",
                        unit = Unit.RUPEES,
                        min = "0",
                        max = "10000000000")
                long movedPerDayPaise,
        @Column(
                        header = "Lifts by tables",
                        note =
                                "When an edited table or rule lifts more interventions than this at once, a person is asked.",
                        unit = Unit.COUNT,
                        min = "0",
                        max = "100000")
                int liftsByRulebook,
        @Column(
                        header = "Ask again above (%)",
                        note = "A ruling no longer holds when the amount moves by more than this share.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int askAgainBp,
        @Column(
                        header = "Report within (hours)",
                        note =
                                "When nobody reports so long after the ruling what became of it, somebody hears of that.",
                        unit = Unit.HOURS,
                        min = "1",
                        max = "720")
                int reportWithinHours)
        implements PolicyRow {}

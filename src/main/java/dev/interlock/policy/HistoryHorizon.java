package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Unit;

/** How long facts stay in the session before they are folded into the state they stood for. */
@DecisionTable(
        workbook = "logistics",
        sheet = "History",
        question = "How many business days of deliveries and spend are kept one by one?",
        owner = Department.LOGISTICS)
public record HistoryHorizon(
        RowAddress at,
        @Column(header = "Row", note = "One row.", unit = Unit.TEXT, key = true) String row,
        @Column(
                        header = "Days kept",
                        note = "Older days are folded: an episode stays open, single days can no longer be restated.",
                        unit = Unit.DAYS,
                        min = "42",
                        max = "400")
                int daysKept,
        @Column(
                        header = "Fold every (days)",
                        note = "So many days are folded at once.",
                        unit = Unit.DAYS,
                        min = "1",
                        max = "60")
                int foldEveryDays)
        implements PolicyRow {}

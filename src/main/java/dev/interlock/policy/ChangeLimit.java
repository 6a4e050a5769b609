package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.fact.Loop;
import dev.interlock.policy.Column.Unit;

/** How much of a budget may be moved in a day without asking anybody. */
@DecisionTable(
        workbook = "governance",
        sheet = "Change limits",
        question = "How much of a daily budget may be moved on one business day before a person must say yes?",
        owner = Department.LEADERSHIP)
public record ChangeLimit(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(header = "Loop", note = "Whose interventions are limited.", unit = Unit.CHOICE, key = true) Loop loop,
        @Column(
                        header = "Budget",
                        note = "CAMPAIGN: of the campaign's own daily budget. ACCOUNT: of all budgets of its channel.",
                        unit = Unit.CHOICE,
                        key = true)
                Scope scope,
        @Column(
                        header = "Ask above (%)",
                        note = "Strictly above this share, all changes of the day together, a person must say yes.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int askAboveBp)
        implements PolicyRow {

    /** Of which budget. */
    public enum Scope {
        CAMPAIGN,
        ACCOUNT
    }
}

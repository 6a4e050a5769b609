package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Unit;

/** What a class of risk permits, who hears of it first, and by when somebody must have acted. */
@DecisionTable(
        workbook = "marketing",
        sheet = "Class permissions",
        question = "What does each class of geo-risk permit?",
        owner = Department.MARKETING)
public record ClassPermission(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(header = "Class", note = "What kind of crossing it is.", unit = Unit.CHOICE, key = true)
                RiskClass riskClass,
        @Column(
                        header = "May change spending",
                        note = "Only with YES are interventions proposed for campaigns in the zone.",
                        unit = Unit.YES_NO)
                boolean mayChangeSpending,
        @Column(header = "Heard first by", note = "The department that must look first.", unit = Unit.CHOICE)
                Department heardFirstBy,
        @Column(
                        header = "Act within (hours)",
                        note = "Counted from the moment the signal was raised.",
                        unit = Unit.HOURS,
                        min = "1",
                        max = "720")
                int actWithinHours)
        implements PolicyRow {}

package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.fact.Mechanism;
import dev.interlock.policy.Column.Unit;

/** Which way to intervene is preferred when several are worth about the same. */
@DecisionTable(
        workbook = "marketing",
        sheet = "Priority",
        question = "Which way to intervene goes first when several are worth about the same?",
        owner = Department.MARKETING)
public record InterventionPriority(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(header = "Mechanism", note = "What is done.", unit = Unit.CHOICE, key = true) Mechanism mechanism,
        @Column(
                        header = "Rank",
                        note = "1 goes first; no two rows share a rank.",
                        unit = Unit.COUNT,
                        min = "1",
                        max = "100",
                        distinct = true)
                int rank)
        implements PolicyRow {}

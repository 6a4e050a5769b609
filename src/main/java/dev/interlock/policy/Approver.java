package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Match;
import dev.interlock.policy.Column.Unit;
import dev.interlock.policy.DecisionTable.HitPolicy;

/** Who has which role. */
@DecisionTable(
        workbook = "governance",
        sheet = "Approvers",
        question = "Who may say yes in which role?",
        hitPolicy = HitPolicy.COLLECT,
        owner = Department.LEADERSHIP)
public record Approver(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(
                        header = "Person",
                        note = "The name of the person's access token, or their sign-in name.",
                        unit = Unit.TEXT,
                        key = true,
                        match = Match.NONE)
                String person,
        @Column(header = "Role", note = "A role that approval bands ask for.", unit = Unit.TEXT, key = true)
                String role)
        implements PolicyRow {}

package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.fact.Loop;
import dev.interlock.policy.Column.Match;
import dev.interlock.policy.Column.Unit;
import dev.interlock.policy.DecisionTable.HitPolicy;

/** Who must say yes to an amount, and who hears when they do not answer. */
@DecisionTable(
        workbook = "governance",
        sheet = "Approval bands",
        question = "Who says yes to an intervention that moves so much in a day?",
        hitPolicy = HitPolicy.PRIORITY,
        owner = Department.LEADERSHIP)
public record ApprovalBand(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(header = "Loop", note = "Whose interventions.", unit = Unit.CHOICE, key = true) Loop loop,
        @Column(
                        header = "From (₹ a day)",
                        note = "The band begins at this amount and ends where the loop's next band begins.",
                        unit = Unit.RUPEES,
                        min = "0",
                        max = "10000000000",
                        key = true,
                        match = Match.FROM,
                        asks = "Moved in a day (₹)",
                        priority = true)
                long fromPaise,
        @Column(header = "Role", note = "The role that says yes; see the sheet Approvers.", unit = Unit.TEXT)
                String role,
        @Column(
                        header = "First escalation to",
                        note = "The role that may answer as well once the first escalation is reached.",
                        unit = Unit.TEXT)
                String firstEscalationTo,
        @Column(
                        header = "First escalation after (hours)",
                        note = "Hours since the intervention was raised.",
                        unit = Unit.HOURS,
                        min = "0",
                        max = "720")
                int firstEscalationHours,
        @Column(
                        header = "Second escalation to",
                        note = "The role that may answer as well once the second escalation is reached.",
                        unit = Unit.TEXT)
                String secondEscalationTo,
        @Column(
                        header = "Second escalation after (hours)",
                        note = "Hours since the intervention was raised.",
                        unit = Unit.HOURS,
                        min = "0",
                        max = "720")
                int secondEscalationHours,
        @Column(
                        header = "Expires after (hours)",
                        note = "Hours since the intervention was raised; then it is recorded that nobody answered.",
                        unit = Unit.HOURS,
                        min = "1",
                        max = "720")
                int expiresHours)
        implements PolicyRow {

    public ApprovalBand {
        if (firstEscalationHours > secondEscalationHours) {
            throw new InvalidRow("First escalation after (hours)", "must not exceed 'Second escalation after (hours)'");
        }
        if (secondEscalationHours > expiresHours) {
            throw new InvalidRow("Second escalation after (hours)", "must not exceed 'Expires after (hours)'");
        }
    }
}

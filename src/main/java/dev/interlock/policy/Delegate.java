package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Match;
import dev.interlock.policy.Column.Unit;
import dev.interlock.policy.DecisionTable.HitPolicy;
import java.time.LocalDate;

/** Who answers for whom, and when. */
@DecisionTable(
        workbook = "governance",
        sheet = "Delegates",
        question = "Who answers for an approver who is away?",
        hitPolicy = HitPolicy.COLLECT,
        owner = Department.LEADERSHIP,
        rowsMin = 0)
public record Delegate(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(header = "Person", note = "The approver who is away.", unit = Unit.TEXT, key = true) String person,
        @Column(header = "Delegate", note = "Who answers instead.", unit = Unit.TEXT, key = true, match = Match.NONE)
                String delegate,
        @Column(
                        header = "From",
                        note = "The first business day.",
                        unit = Unit.DATE,
                        key = true,
                        match = Match.FROM,
                        asks = "Business day")
                LocalDate from,
        @Column(
                        header = "To",
                        note = "The last business day.",
                        unit = Unit.DATE,
                        match = Match.UP_TO,
                        asks = "Business day")
                LocalDate through)
        implements PolicyRow {

    public Delegate {
        if (through.isBefore(from)) {
            throw new InvalidRow("To", "must not be before 'From'");
        }
    }

    /** Whether {@code day} lies within. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(through);
    }
}

package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.fact.Loop;
import dev.interlock.policy.Column.Unit;

/** How long a loop took before departments acted on each other's signals. */
@DecisionTable(
        workbook = "governance",
        sheet = "Lags before",
        question = "How long did it take before, from what happened to what was done about it?",
        owner = Department.LEADERSHIP)
public record LagBefore(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(header = "Loop", note = "Which loop.", unit = Unit.CHOICE, key = true) Loop loop,
        @Column(
                        header = "Step",
                        note =
                                "SIGNAL: until the other department heard of it. RULING: until it was decided. EXECUTION: until it was carried out.",
                        unit = Unit.CHOICE,
                        key = true)
                Step step,
        @Column(header = "From (hours)", note = "The least it took.", unit = Unit.HOURS, min = "0", max = "9000")
                int fromHours,
        @Column(header = "To (hours)", note = "The most it took.", unit = Unit.HOURS, min = "0", max = "9000")
                int toHours)
        implements PolicyRow {

    /** Which part of the way. */
    public enum Step {
        /** From the fact until the other department heard of it. */
        SIGNAL,
        /** From the proposal until it was granted or a person said yes. */
        RULING,
        /** From the ruling until it was carried out. */
        EXECUTION
    }

    public LagBefore {
        if (fromHours > toHours) {
            throw new InvalidRow("From (hours)", "must not exceed 'To (hours)'");
        }
    }
}

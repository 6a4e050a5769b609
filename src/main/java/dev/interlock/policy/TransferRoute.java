package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Unit;

/** How stock gets from one fulfilment centre to another. */
@DecisionTable(
        workbook = "operations",
        sheet = "Transfer lanes",
        question = "How does stock get from one fulfilment centre to another, and what does that cost?",
        rowsMin = 0,
        owner = Department.OPERATIONS)
public record TransferRoute(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(header = "From", note = "The fulfilment centre that gives, as posted.", unit = Unit.TEXT, key = true)
                String from,
        @Column(header = "To", note = "The fulfilment centre that takes, as posted.", unit = Unit.TEXT, key = true)
                String to,
        @Column(
                        header = "Days",
                        note = "From leaving the one to being on sale at the other.",
                        unit = Unit.DAYS,
                        min = "0",
                        max = "60")
                int days,
        @Column(
                        header = "Cost of a unit (₹)",
                        note = "What moving one unit costs.",
                        unit = Unit.RUPEES,
                        min = "0",
                        max = "100000")
                long unitCostPaise)
        implements PolicyRow {

    public TransferRoute {
        if (from.equals(to)) {
            throw new InvalidRow("To", "must be another centre than 'From'");
        }
    }
}

package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Match;
import dev.interlock.policy.Column.Unit;
import dev.interlock.policy.DecisionTable.HitPolicy;

/** From which utilisation on a courier's lane is worth a word. */
@DecisionTable(
        workbook = "logistics",
        sheet = "Courier capacity",
        question = "From which utilisation of a courier's lane on must somebody hear of it?",
        hitPolicy = HitPolicy.FIRST,
        bucket = CapacityLines.class,
        owner = Department.LOGISTICS)
public record CapacityLine(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(
                        header = "Courier",
                        note = "The courier's name as posted, or ALL for every one: below the others.",
                        unit = Unit.TEXT,
                        match = Match.EQUAL,
                        any = "ALL")
                String courier,
        @Column(
                        header = "Notice from (%)",
                        note = "At or above this utilisation the courier should hear of the volume.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "1000")
                int noticeBp,
        @Column(
                        header = "Insufficient above (%)",
                        note = "Strictly above this utilisation the lane cannot take the volume.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "1000")
                int insufficientBp,
        @Column(
                        header = "Act within (hours)",
                        note = "By when the courier should have heard of it.",
                        unit = Unit.HOURS,
                        min = "0",
                        max = "720")
                int actWithinHours)
        implements PolicyRow {

    public CapacityLine {
        if (noticeBp > insufficientBp) {
            throw new InvalidRow("Notice from (%)", "must not exceed 'Insufficient above (%)'");
        }
    }
}

package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Unit;

/** What makes a crossing credible, and how much each reason weighs. */
@DecisionTable(
        workbook = "logistics",
        sheet = "Confidence",
        question = "How much does each reason add to the confidence that a crossing is structural?",
        owner = Department.LOGISTICS)
public record ConfidenceWeights(
        RowAddress at,
        @Column(header = "Row", note = "One row.", unit = Unit.TEXT) String row,
        @Column(header = "Metric", note = "Which failures the weights are for.", unit = Unit.CHOICE, key = true)
                FailureLine.Metric metric,
        @Column(
                        header = "Lower bound above the line (%)",
                        note = "Weight of the Wilson lower bound clearing the line.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int lowerBoundBp,
        @Column(
                        header = "Window before above the line (%)",
                        note =
                                "Weight of the previous window, not overlapping, being above the line with enough shipments.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int windowBeforeBp,
        @Column(
                        header = "Customer's causes (%)",
                        note = "Weight of the share of failures owed to customer, cash or address.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int customerCausesBp,
        @Column(
                        header = "Not the courier's (%)",
                        note = "Weight of the share of failures not owed to courier or force majeure.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int notCouriersBp,
        @Column(
                        header = "Baseline near the line (%)",
                        note = "Weight of the 28 days before having been near the line already.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int baselineBp)
        implements PolicyRow {

    public ConfidenceWeights {
        if (lowerBoundBp + windowBeforeBp + customerCausesBp + notCouriersBp + baselineBp != 10_000) {
            throw new InvalidRow("Baseline near the line (%)", "the five weights must add up to 100 %");
        }
    }
}

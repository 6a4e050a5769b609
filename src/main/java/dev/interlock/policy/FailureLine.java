package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;
import dev.interlock.policy.Column.Unit;

/** When the delivery failures of a geography or courier are a risk, and when they are calm again. */
@DecisionTable(
        workbook = "logistics",
        sheet = "Failure lines",
        question = "From which share of failed deliveries on is a pin code, area, state or courier a risk?",
        owner = Department.LOGISTICS)
public record FailureLine(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(
                        header = "Level",
                        note = "PIN: one pin code. P3: all pin codes with the same first three digits. STATE. COURIER.",
                        unit = Unit.CHOICE,
                        key = true)
                Geo.Level level,
        @Column(
                        header = "Payment mode",
                        note = "COD or PREPAID where the source tells them apart, ALL where it does not.",
                        unit = Unit.CHOICE,
                        key = true)
                PaymentMode mode,
        @Column(
                        header = "Metric",
                        note =
                                "NDR: shipments with a failed attempt among those attempted. RTO: shipments that came back,"
                                        + " were lost or damaged among those that ended. The two are different numbers.",
                        unit = Unit.CHOICE)
                Metric metric,
        @Column(
                        header = "Risk above (%)",
                        note = "Strictly above: exactly this share is not a risk.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int enterBp,
        @Column(
                        header = "Calm at or below (%)",
                        note = "An evaluation at or below this share is calm. Must not exceed 'Risk above'.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int exitBp,
        @Column(
                        header = "Calm evaluations to end",
                        note = "So many daily evaluations in a row must be calm before the risk ends.",
                        unit = Unit.COUNT,
                        min = "1",
                        max = "60")
                int calmEvaluations,
        @Column(
                        header = "Minimum sample (shipments)",
                        note = "Fewer shipments in the window are never structural and never calm.",
                        unit = Unit.COUNT,
                        min = "1",
                        max = "1000000")
                int minSample,
        @Column(
                        header = "Smallest sample told (shipments)",
                        note =
                                "A crossing on fewer shipments than this is not told on its own; a wider level judges it.",
                        unit = Unit.COUNT,
                        min = "1",
                        max = "1000000")
                int tellSample,
        @Column(
                        header = "Wilson z",
                        note = "How sure: the lower end of the one-sided Wilson interval must clear the line."
                                + " 1.2816 is 90 %, 1.6449 is 95 %, 0 asks for no margin.",
                        unit = Unit.DECIMAL,
                        min = "0",
                        max = "5")
                int wilsonZ,
        @Column(
                        header = "Days over (of 7)",
                        note = "So many days of the window must be above the line themselves, where days are known.",
                        unit = Unit.COUNT,
                        min = "0",
                        max = "7")
                int daysOver,
        @Column(
                        header = "Windows over",
                        note =
                                "So many windows one after the other, not overlapping, must be above the line (this one counts).",
                        unit = Unit.COUNT,
                        min = "1",
                        max = "4")
                int evidenceWindows,
        @Column(
                        header = "Courier or force majeure above (%)",
                        note = "When more than this share of the failures is the courier's doing or force majeure,"
                                + " the crossing is transient and logistics hears of it first.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int courierShareBp,
        @Column(
                        header = "Calm baseline below (% of the line)",
                        note = "A crossing is a spike when the 28 days before it stayed below this share of the line.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int calmBaselineBp,
        @Column(
                        header = "Confidence of the level (%)",
                        note = "A wider level says less about one pin code: its confidence is multiplied by this.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int levelConfidenceBp)
        implements PolicyRow {

    /** Which share of shipments is meant by failure. */
    public enum Metric {
        /** Shipments with a failed attempt, of those attempted. */
        NDR,
        /** Shipments that ended undelivered, of those that ended. */
        RTO
    }

    public FailureLine {
        if (exitBp > enterBp) {
            throw new InvalidRow(
                    "Calm at or below (%)",
                    "must not exceed 'Risk above (%)', or a place could be calm and at risk at once");
        }
        if (tellSample > minSample) {
            throw new InvalidRow("Smallest sample told (shipments)", "must not exceed 'Minimum sample (shipments)'");
        }
    }
}

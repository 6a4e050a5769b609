package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Unit;

/** When an audience is tired of an advertisement: it is shown for more money and answers less. */
@DecisionTable(
        workbook = "marketing",
        sheet = "Fatigue",
        question = "From which rise of spend and fall of response on is an audience tired?",
        owner = Department.MARKETING)
public record FatigueLine(
        RowAddress at,
        @Column(header = "Row", note = "One row.", unit = Unit.TEXT, key = true) String row,
        @Column(
                        header = "Days compared",
                        note =
                                "So many days up to the last day told of the campaign, today left out, with as many before them.",
                        unit = Unit.DAYS,
                        min = "1",
                        max = "14")
                int days,
        @Column(
                        header = "Days told at least",
                        note = "Of each of the two windows. A day nobody told is not a day without spend.",
                        unit = Unit.DAYS,
                        min = "1",
                        max = "14")
                int daysTold,
        @Column(
                        header = "Minimum spend (₹)",
                        note = "Less spend in either window is no evidence: nothing is told.",
                        unit = Unit.RUPEES,
                        min = "0",
                        max = "10000000")
                long minSpendPaise,
        @Column(
                        header = "Spend up at least (%)",
                        note = "Spend for each day told, against the window before.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "1000")
                int spendUpBp,
        @Column(
                        header = "Response down at least (%)",
                        note =
                                "Orders for the money, against the window before; and clicks for the views, where views are"
                                        + " told: an audience that clicks as before is not tired.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int responseDownBp,
        @Column(
                        header = "Act within (hours)",
                        note = "Counted from the moment the signal was raised.",
                        unit = Unit.HOURS,
                        min = "1",
                        max = "720")
                int actWithinHours)
        implements PolicyRow {

    public FatigueLine {
        if (daysTold > days) {
            throw new InvalidRow("Days told at least", "must not exceed 'Days compared'");
        }
    }
}

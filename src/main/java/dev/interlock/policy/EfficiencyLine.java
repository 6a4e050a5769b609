package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Unit;

/** From which return on spend and which cost of an order on spend is told to be inefficient. */
@DecisionTable(
        workbook = "marketing",
        sheet = "Spend efficiency",
        question = "Which return on spend is too weak, and which cost of an order too high?",
        owner = Department.MARKETING)
public record EfficiencyLine(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(
                        header = "Level",
                        note =
                                "CAMPAIGN: all of a campaign. GEOGRAPHY: a campaign in one geography, as its spend is told."
                                        + " AUDIENCE: one ad set of a campaign. A level without a row is not judged.",
                        unit = Unit.CHOICE,
                        key = true)
                SpendLevel level,
        @Column(
                        header = "Days summed",
                        note = "The window: so many days up to the last day told of the campaign, today left out.",
                        unit = Unit.DAYS,
                        min = "1",
                        max = "28")
                int days,
        @Column(
                        header = "Minimum spend (₹)",
                        note = "Less spend in the window is no evidence: nothing is told.",
                        unit = Unit.RUPEES,
                        min = "0",
                        max = "10000000")
                long minSpendPaise,
        @Column(
                        header = "ROAS weak below",
                        note =
                                "Revenue for each rupee spent. Strictly below: exactly this is not weak. What a campaign's own"
                                        + " strategy asks for goes before it.",
                        unit = Unit.DECIMAL,
                        min = "0",
                        max = "100")
                int weakRoas,
        @Column(
                        header = "CPA high above (₹)",
                        note = "Spend for each order. Strictly above: exactly this is not high.",
                        unit = Unit.RUPEES,
                        min = "0",
                        max = "1000000")
                long highCpaPaise,
        @Column(
                        header = "Act within (hours)",
                        note = "Counted from the moment the signal was raised.",
                        unit = Unit.HOURS,
                        min = "1",
                        max = "720")
                int actWithinHours)
        implements PolicyRow {}

package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Match;
import dev.interlock.policy.Column.Unit;
import dev.interlock.policy.DecisionTable.HitPolicy;

/** How the demand of a category is forecast. */
@DecisionTable(
        workbook = "marketing",
        sheet = "Demand forecast",
        question = "How is the demand of a category forecast?",
        hitPolicy = HitPolicy.FIRST,
        bucket = ForecastLines.class,
        owner = Department.MARKETING)
public record ForecastLine(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(
                        header = "Category",
                        note = "The SKU category as posted, or ALL for every one: below the others.",
                        unit = Unit.TEXT,
                        match = Match.EQUAL,
                        any = "ALL")
                String category,
        @Column(
                        header = "Horizon (days)",
                        note = "So many days ahead are told.",
                        unit = Unit.DAYS,
                        min = "7",
                        max = "14")
                int horizonDays,
        @Column(
                        header = "Base days",
                        note = "What is sold anyway is the mean of so many days.",
                        unit = Unit.DAYS,
                        min = "14",
                        max = "56")
                int baseDays,
        @Column(
                        header = "Days told at least",
                        note = "Nothing is forecast from fewer days.",
                        unit = Unit.DAYS,
                        min = "7",
                        max = "56")
                int daysToldMin,
        @Column(
                        header = "Recent days",
                        note = "Where the level moved, the mean of so many days speaks.",
                        unit = Unit.DAYS,
                        min = "3",
                        max = "13")
                int recentDays,
        @Column(
                        header = "Moved by (standard errors)",
                        note = "The level moved when the recent mean lies so far from the mean before.",
                        unit = Unit.DECIMAL,
                        min = "1",
                        max = "100")
                int shiftZ,
        @Column(
                        header = "Intermittent above (days)",
                        note =
                                "With more days than this from one demand to the next, on average, Croston's method speaks.",
                        unit = Unit.DECIMAL,
                        min = "1",
                        max = "56")
                int adiCut,
        @Column(
                        header = "Croston alpha (%)",
                        note = "How much the last demand weighs in Croston's method.",
                        unit = Unit.PERCENT,
                        min = "1",
                        max = "100")
                int alphaBp,
        @Column(
                        header = "Elasticity",
                        note = "How strongly demand answers spend: spend × 1.6 at 0.7 is demand × 1.39.",
                        unit = Unit.DECIMAL,
                        min = "0",
                        max = "2")
                int elasticity,
        @Column(
                        header = "Demand at most (%)",
                        note = "More than this share of the base is not believed from spend alone.",
                        unit = Unit.PERCENT,
                        min = "100",
                        max = "2000")
                int mostBp,
        @Column(
                        header = "Middle (%)",
                        note = "With this probability no more is sold: 50 % is the P50.",
                        unit = Unit.PERCENT,
                        min = "1",
                        max = "99")
                int midBp,
        @Column(
                        header = "High (%)",
                        note = "With this probability no more is sold: 90 % is the P90.",
                        unit = Unit.PERCENT,
                        min = "1",
                        max = "99")
                int highBp,
        @Column(
                        header = "SKUs listed",
                        note = "So many SKUs are told by name, those sold most; the others together.",
                        unit = Unit.COUNT,
                        min = "1",
                        max = "50")
                int skusListed,
        @Column(
                        header = "Act within (hours)",
                        note = "By when operations should be ready.",
                        unit = Unit.HOURS,
                        min = "1",
                        max = "720")
                int actWithinHours)
        implements PolicyRow {

    public ForecastLine {
        if (midBp > highBp) {
            throw new InvalidRow("Middle (%)", "must not exceed 'High (%)'");
        }
        if (recentDays >= baseDays) {
            throw new InvalidRow("Recent days", "must be fewer than 'Base days'");
        }
    }
}

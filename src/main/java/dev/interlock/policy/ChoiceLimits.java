package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Unit;

/** How options are compared. */
@DecisionTable(
        workbook = "marketing",
        sheet = "Choice",
        question = "How are the priced options compared?",
        owner = Department.MARKETING)
public record ChoiceLimits(
        RowAddress at,
        @Column(header = "Row", note = "One row.", unit = Unit.TEXT, key = true) String row,
        @Column(
                        header = "Near tie below (%)",
                        note =
                                "Options whose profit is less than this share below the best are near ties; priority decides.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int nearTieBp,
        @Column(
                        header = "Days of spend averaged",
                        note = "Spend and orders per day are the mean of the last so many days told.",
                        unit = Unit.DAYS,
                        min = "1",
                        max = "28")
                int spendDays,
        @Column(
                        header = "Pin codes listed",
                        note =
                                "A signal lists at most so many affected pin codes, the worst first; it says how many there are.",
                        unit = Unit.COUNT,
                        min = "1",
                        max = "1000")
                int pinsListed)
        implements PolicyRow {}

package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Unit;

/** How much of a day's plan is usually spent by the end of an hour, and how far from it is worth a word. */
@DecisionTable(
        workbook = "marketing",
        sheet = "Spend pacing",
        question = "How much of the day's plan should be spent by the end of each hour?",
        owner = Department.MARKETING)
public record PacingLine(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(
                        header = "Hour of the day",
                        note =
                                "In the brand's time zone: 9 is from 9:00 to 10:00. An hour without a row is not judged.",
                        unit = Unit.COUNT,
                        min = "0",
                        max = "23",
                        key = true)
                int hour,
        @Column(
                        header = "Usually spent (%)",
                        note = "Of the day's plan, from midnight to the end of the hour.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int usualBp,
        @Column(
                        header = "Tolerance above (%)",
                        note =
                                "A campaign is over its plan when it spent more than usual by strictly more than this share"
                                        + " of the usual.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "1000")
                int aboveBp,
        @Column(
                        header = "Tolerance below (%)",
                        note =
                                "A campaign is under its plan when it spent less than usual by strictly more than this share"
                                        + " of the usual. With 100 % nothing is told.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int belowBp,
        @Column(
                        header = "Act within (hours)",
                        note = "Counted from the moment the signal was raised.",
                        unit = Unit.HOURS,
                        min = "1",
                        max = "720")
                int actWithinHours)
        implements PolicyRow {}

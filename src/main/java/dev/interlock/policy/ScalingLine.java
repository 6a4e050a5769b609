package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Unit;

/** When a campaign counts as scaling, or as selling where nothing was sold before. */
@DecisionTable(
        workbook = "marketing",
        sheet = "Scaling",
        question = "From when on must operations hear that a campaign scales?",
        owner = Department.MARKETING)
public record ScalingLine(
        RowAddress at,
        @Column(header = "Row", note = "One row.", unit = Unit.TEXT, key = true) String row,
        @Column(
                        header = "Recent days",
                        note = "So many of the last complete business days are compared.",
                        unit = Unit.DAYS,
                        min = "1",
                        max = "14")
                int recentDays,
        @Column(
                        header = "Days before",
                        note = "With so many days before those.",
                        unit = Unit.DAYS,
                        min = "1",
                        max = "28")
                int priorDays,
        @Column(
                        header = "Daily spend at least (₹)",
                        note = "Less spent on a recent day in one state is too little to speak of.",
                        unit = Unit.RUPEES,
                        min = "0",
                        max = "10000000")
                long spendMinPaise,
        @Column(
                        header = "Spend rises to (%)",
                        note =
                                "The spend of a recent day must reach this share of that of a day before: 120 % is a fifth more.",
                        unit = Unit.PERCENT,
                        min = "100",
                        max = "1000")
                int spendReachesBp,
        @Column(
                        header = "ROAS stays at (%)",
                        note = "The return on ad spend must still reach this share of what it was: 100 % is not down.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "1000")
                int roasReachesBp,
        @Column(
                        header = "Orders rise to (%)",
                        note = "The orders of a recent day must reach this share of a day before.",
                        unit = Unit.PERCENT,
                        min = "100",
                        max = "1000")
                int ordersReachBp,
        @Column(
                        header = "New after (days)",
                        note =
                                "A state or category is new when nothing was ordered for so many days before the recent ones.",
                        unit = Unit.DAYS,
                        min = "7",
                        max = "42")
                int newAfterDays)
        implements PolicyRow {}

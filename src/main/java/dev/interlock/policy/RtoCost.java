package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Unit;

/** What a parcel that comes back costs, and how many are rescued before they do. */
@DecisionTable(
        workbook = "logistics",
        sheet = "RTO costs",
        question = "What does a parcel that comes back cost in a zone, and how many failed ones are still delivered?",
        owner = Department.LOGISTICS)
public record RtoCost(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(
                        header = "Courier zone",
                        note = "A to E; UNKNOWN where the state is not known.",
                        unit = Unit.CHOICE,
                        key = true)
                CourierZone zone,
        @Column(
                        header = "Unit RTO cost (₹)",
                        note = "Forward and return freight, handling, packaging and damage of one returned order.",
                        unit = Unit.RUPEES,
                        min = "0",
                        max = "10000")
                long unitPaise,
        @Column(
                        header = "Rescue rate (%)",
                        note = "Of the shipments with a failed attempt, the share delivered in the end."
                                + " Used only where no RTO figure was posted.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int rescueBp,
        @Column(
                        header = "Prepaid RTO rate (%)",
                        note = "Of the prepaid orders, the share that comes back.",
                        unit = Unit.PERCENT,
                        min = "0",
                        max = "100")
                int prepaidRtoBp)
        implements PolicyRow {}

package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Match;
import dev.interlock.policy.Column.Unit;
import dev.interlock.policy.DecisionTable.HitPolicy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a shipment on a lane costs, by how large and how full the lane is and, on some days, by the day. */
@DecisionTable(
        workbook = "lanes",
        sheet = "Lane fees",
        question = "What does a shipment on a lane cost?",
        hitPolicy = HitPolicy.FIRST,
        bucket = LaneFees.class,
        owner = Department.LOGISTICS)
public record LaneFee(
        RowAddress at,
        @Column(header = "Row", note = "A short name.", unit = Unit.TEXT) String row,
        @Column(header = "Courier", note = "The courier.", unit = Unit.TEXT, match = Match.EQUAL) String courier,
        @Column(header = "Centre", note = "Where the lane starts.", unit = Unit.TEXT, match = Match.EQUAL)
                String fulfilmentCentre,
        @Column(header = "Cluster", note = "Where the lane ends.", unit = Unit.TEXT, match = Match.EQUAL)
                String destinationCluster,
        @Column(
                        header = "Capacity from",
                        note = "Applies from this capacity on.",
                        unit = Unit.COUNT,
                        min = "0",
                        max = "100000",
                        match = Match.FROM,
                        asks = "Capacity")
                int capacityFrom,
        @Column(
                        header = "Capacity below",
                        note = "And strictly below this one.",
                        unit = Unit.COUNT,
                        min = "0",
                        max = "100000",
                        match = Match.BELOW,
                        asks = "Capacity")
                int capacityBelow,
        @Column(
                        header = "Booked from",
                        note = "Applies from so many booked shipments on.",
                        unit = Unit.COUNT,
                        min = "0",
                        max = "100000",
                        match = Match.FROM,
                        asks = "Booked")
                int bookedFrom,
        @Column(
                        header = "Booked up to",
                        note = "And up to so many.",
                        unit = Unit.COUNT,
                        min = "0",
                        max = "100000",
                        match = Match.UP_TO,
                        asks = "Booked")
                int bookedUpTo,
        @Column(
                        header = "Day",
                        note = "Applies on this day; empty for every day.",
                        unit = Unit.DATE,
                        match = Match.EQUAL,
                        optional = true)
                @Nullable
                LocalDate day,
        @Column(header = "Fee (₹)", note = "For each shipment.", unit = Unit.RUPEES, min = "0", max = "1000")
                long feePaise)
        implements PolicyRow {}

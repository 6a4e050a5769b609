package dev.interlock.fact;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How many shipments a courier can carry on one lane on one day, and how many are booked.
 *
 * @param fulfilmentCentre where the lane starts
 * @param destinationCluster where it ends, in the courier's own words
 */
public record CourierCapacity(
        String courier,
        String fulfilmentCentre,
        String destinationCluster,
        LocalDate validDate,
        int dailyCapacity,
        int booked,
        Instant observedAt)
        implements Fact {

    public CourierCapacity {
        Guard.of(CourierCapacity.class)
                .text(courier, "courier")
                .text(fulfilmentCentre, "fulfilmentCentre")
                .text(destinationCluster, "destinationCluster")
                .present(validDate, "validDate")
                .notNegative(dailyCapacity, "dailyCapacity")
                .notNegative(booked, "booked")
                .present(observedAt, "observedAt")
                .check();
    }

    @Override
    public String toldBy() {
        return courier;
    }

    @Override
    public FactKey key() {
        return FactKey.of(CourierCapacity.class, courier, fulfilmentCentre, destinationCluster, validDate);
    }
}

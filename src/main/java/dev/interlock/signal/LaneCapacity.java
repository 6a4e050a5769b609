package dev.interlock.signal;

import dev.interlock.arithmetic.Ratio;
import dev.interlock.fact.CourierCapacity;
import dev.interlock.policy.CapacityLine;
import java.time.LocalDate;

/**
 * A courier's lane is nearly full, or cannot take what is booked.
 *
 * @param utilisation booked of capacity
 */
public record LaneCapacity(
        String courier,
        String fulfilmentCentre,
        String destinationCluster,
        LocalDate date,
        Verdict verdict,
        Ratio utilisation,
        int actWithinHours)
        implements Signal {

    /** How bad it is. */
    public enum Verdict {
        /** The courier should hear of the volume. */
        NOTICE,
        /** The lane cannot take it. */
        INSUFFICIENT
    }

    /** The verdict on the lane that {@code capacity} speaks of. */
    public LaneCapacity(CourierCapacity capacity, CapacityLine line, Verdict verdict) {
        this(
                capacity.courier(),
                capacity.fulfilmentCentre(),
                capacity.destinationCluster(),
                capacity.validDate(),
                verdict,
                new Ratio(capacity.booked(), capacity.dailyCapacity()),
                line.actWithinHours());
    }

    @Override
    public String signalClass() {
        return verdict.name();
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(LaneCapacity.class, courier, fulfilmentCentre + '|' + destinationCluster + '|' + date);
    }
}

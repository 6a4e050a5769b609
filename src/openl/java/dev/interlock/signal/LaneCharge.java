package dev.interlock.signal;

import dev.interlock.fact.CourierCapacity;
import dev.interlock.policy.LaneFee;
import java.time.LocalDate;
import java.util.Objects;

/** What a shipment on one lane costs on one day. */
public record LaneCharge(
        String courier, String fulfilmentCentre, String destinationCluster, LocalDate date, LaneFee fee)
        implements Conclusion {

    /** The charge of the lane that {@code capacity} speaks of. */
    public LaneCharge(CourierCapacity capacity, LaneFee fee) {
        this(capacity.courier(), capacity.fulfilmentCentre(), capacity.destinationCluster(), capacity.validDate(), fee);
    }

    /** The key of the charge of the lane that {@code capacity} speaks of. */
    public static ConclusionKey keyOf(CourierCapacity capacity) {
        return key(
                capacity.courier(), capacity.fulfilmentCentre(), capacity.destinationCluster(), capacity.validDate());
    }

    @Override
    public ConclusionKey key() {
        return key(courier, fulfilmentCentre, destinationCluster, date);
    }

    private static ConclusionKey key(String courier, String centre, String cluster, LocalDate date) {
        return ConclusionKey.of(LaneCharge.class, courier, centre + '|' + cluster + '|' + date);
    }

    @Override
    public int actWithinHours() {
        return 0;
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return Objects.hash(courier, destinationCluster, date);
    }
}

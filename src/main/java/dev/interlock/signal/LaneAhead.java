package dev.interlock.signal;

import dev.interlock.fact.CourierCapacity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a courier's lane can carry from today on.
 *
 * @param daily shipments a day on every day of which nothing else was told
 * @param told shipments a day on the days from today on of which it was told
 */
public record LaneAhead(String courier, String centre, String cluster, int daily, Map<LocalDate, Integer> told)
        implements Derived {

    /** What {@code last}, the last day that was told of, and every day of {@code ahead} say. */
    public LaneAhead(CourierCapacity last, List<CourierCapacity> ahead) {
        this(
                last.courier(),
                last.fulfilmentCentre(),
                last.destinationCluster(),
                last.dailyCapacity(),
                capacities(ahead));
    }

    private static Map<LocalDate, Integer> capacities(List<CourierCapacity> ahead) {
        var told = new TreeMap<LocalDate, Integer>();
        ahead.forEach(capacity -> told.put(capacity.validDate(), capacity.dailyCapacity()));
        return told;
    }

    /** How many shipments it can carry on {@code date}. */
    int on(LocalDate date) {
        return told.getOrDefault(date, daily);
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * (31 * courier.hashCode() + centre.hashCode()) + cluster.hashCode();
    }
}

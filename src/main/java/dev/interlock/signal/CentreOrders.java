package dev.interlock.signal;

import java.util.ArrayList;
import java.util.List;

/**
 * What a centre is expected to ship to one state on each day ahead, all categories together.
 *
 * @param dayMilli thousandths of units, tomorrow's first; the last holds for every day after it
 */
public record CentreOrders(String centre, String stateCode, List<Long> dayMilli) implements Derived {

    /** What {@code orders} add up to, in whatever order they come. */
    public CentreOrders(ShipsFirst ships, List<StateOrders> orders) {
        this(
                ships.centre(),
                ships.stateCode(),
                sum(orders.stream().map(StateOrders::dayMilli).toList()));
    }

    /** Some series together; the last day of each holds for every day after it. */
    static List<Long> sum(List<List<Long>> series) {
        int days = series.stream().mapToInt(List::size).max().orElse(0);
        var sum = new ArrayList<Long>();
        for (int day = 0; day < days; day++) {
            int at = day;
            sum.add(series.stream()
                    .mapToLong(one -> one.get(Math.min(at, one.size() - 1)))
                    .reduce(0, Math::addExact));
        }
        return List.copyOf(sum);
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * centre.hashCode() + stateCode.hashCode();
    }
}

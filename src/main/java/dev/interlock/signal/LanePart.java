package dev.interlock.signal;

import dev.interlock.arithmetic.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a state's orders that one lane is expected to carry: as much as its capacity is of that of all lanes from the
 * same centre which reach the state.
 *
 * @param dayMilli thousandths of units, tomorrow's first; the last holds for every day after it
 */
public record LanePart(LaneAhead lane, String stateCode, List<Long> dayMilli) implements Derived {

    /** The part of {@code orders} that falls to {@code reach}, one of {@code lanes}. */
    public LanePart(CentreOrders orders, LaneReach reach, List<LaneReach> lanes, LocalDate today) {
        this(reach.lane(), orders.stateCode(), part(orders.dayMilli(), reach, lanes, today));
    }

    private static List<Long> part(List<Long> orders, LaneReach reach, List<LaneReach> lanes, LocalDate today) {
        var part = new ArrayList<Long>();
        for (int at = 0; at < orders.size(); at++) {
            LocalDate date = today.plusDays(at + 1L);
            long all = lanes.stream().mapToLong(lane -> lane.lane().on(date)).sum();
            // Where no lane can carry anything, all of them are equally short.
            Ratio share = all == 0
                    ? new Ratio(1, lanes.size())
                    : new Ratio(reach.lane().on(date), all);
            part.add(share.of(orders.get(at)));
        }
        return List.copyOf(part);
    }

    /** Who drives it. */
    public String courier() {
        return lane.courier();
    }

    /** Where it starts. */
    public String centre() {
        return lane.centre();
    }

    /** Where it ends. */
    public String cluster() {
        return lane.cluster();
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * lane.hashCode() + stateCode.hashCode();
    }
}

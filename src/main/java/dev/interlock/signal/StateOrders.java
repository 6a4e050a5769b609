package dev.interlock.signal;

import dev.interlock.fact.DemandHistory;
import dev.interlock.fact.DemandTold;
import dev.interlock.fact.Geo;
import dev.interlock.policy.ForecastLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one state is expected to order of one category on each day ahead, all causes together.
 *
 * @param dayMilli thousandths of units, tomorrow's first; the last holds for every day after it
 */
public record StateOrders(Geo state, String category, List<Long> dayMilli) implements Derived {

    /** What nothing lifts goes on as it was lately. */
    public StateOrders(DemandHistory history, DemandTold told, ForecastLine line) {
        this(history.geo(), history.category(), List.of(usual(history, told, line)));
    }

    /** The base once, and on top what every cause lifts it by. */
    public StateOrders(DemandBase base, List<ForwardDemand> causes) {
        this(base.geo(), base.category(), lifted(base.level().perDayMilli(), causes));
    }

    /** The ISO code of the state. */
    public String stateCode() {
        return state.code();
    }

    private static long usual(DemandHistory history, DemandTold told, ForecastLine line) {
        int days = Math.min(told.days(), line.baseDays());
        long units = Arrays.stream(history.units(told.through(), days))
                .asLongStream()
                .sum();
        return -Math.floorDiv(-1_000 * units, days);
    }

    private static List<Long> lifted(long baseMilli, List<ForwardDemand> causes) {
        int days = causes.stream().mapToInt(cause -> cause.days().size()).max().orElseThrow();
        var dayMilli = new ArrayList<Long>();
        for (int day = 0; day < days; day++) {
            int at = day;
            long uplift = causes.stream()
                    .filter(cause -> at < cause.days().size())
                    .mapToLong(cause -> cause.days().get(at).upliftMilli())
                    .sum();
            dayMilli.add(Math.max(0, baseMilli + uplift));
        }
        return List.copyOf(dayMilli);
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * state.hashCode() + category.hashCode();
    }
}

package dev.interlock.signal;

import dev.interlock.arithmetic.DemandForecast;
import dev.interlock.fact.DemandTold;
import dev.interlock.fact.Geo;
import dev.interlock.fact.SkuHistory;
import dev.interlock.policy.ForecastLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What one state may order of one SKU on each day ahead.
 *
 * @param highMilli thousandths of units a day, of which the days up to any one add up to what is ordered at most with the
 *     high probability
 * @param usualMilli thousandths of units that a day sells anyway
 * @param lastingMilli thousandths of units that a day sells once every push that has an end is over; taken for days after
 *     the last of these
 */
public record SkuNeed(String sku, Geo state, List<Long> highMilli, long usualMilli, long lastingMilli)
        implements Derived {

    /**
     * What all causes together let expect, in whatever order they come: the base once, with the cause that lifts it
     * most, and the expected uplift of every other on top.
     */
    public SkuNeed(String sku, Geo state, List<SkuAhead> causes) {
        this(Causes.of(causes), sku, state);
    }

    /** What nobody lifts goes on as it was lately. */
    public SkuNeed(SkuHistory history, DemandTold told, ForecastLine line) {
        this(history.sku(), history.geo(), usual(history, told, line), line.horizonDays());
    }

    private SkuNeed(String sku, Geo state, long usualMilli, int days) {
        this(sku, state, Collections.nCopies(days, usualMilli), usualMilli, usualMilli);
    }

    private SkuNeed(Causes causes, String sku, Geo state) {
        this(sku, state, causes.high(), causes.usual(), causes.lasting());
    }

    /** What the day {@code at} needs at most, 0 being the first; beyond the last what lasts. */
    long highMilli(int at) {
        return at < highMilli.size() ? highMilli.get(at) : lastingMilli;
    }

    /** The ISO code of the state. */
    public String stateCode() {
        return state.code();
    }

    private static long usual(SkuHistory history, DemandTold told, ForecastLine line) {
        int days = Math.min(told.days(), line.baseDays());
        return -Math.floorDiv(-1_000 * history.ordered(told.through(), days), days);
    }

    /** All that lifts a SKU in a state: first the cause that lifts it most, whose base counts; then the others. */
    private record Causes(SkuAhead first, List<SkuAhead> others) {

        static Causes of(List<SkuAhead> causes) {
            List<SkuAhead> sorted = causes.stream()
                    .sorted(Comparator.comparingLong(Causes::expected)
                            .reversed()
                            .thenComparing(SkuAhead::name))
                    .toList();
            return new Causes(sorted.get(0), sorted.subList(1, sorted.size()));
        }

        private static long expected(SkuAhead cause) {
            return cause.demand().days().stream()
                    .mapToLong(day -> day.baseMilli() + day.upliftMilli())
                    .sum();
        }

        List<Long> high() {
            var high = new ArrayList<Long>();
            long before = 0;
            List<DemandForecast.Day> days = first.demand().days();
            for (int at = 0; at < days.size(); at++) {
                long toDate = days.get(at).highToDateMilli();
                high.add(Math.max(0, toDate - before) + othersOn(at));
                before = Math.max(before, toDate);
            }
            return List.copyOf(high);
        }

        /** What the others add on one day. A cause of another category may look less far ahead. */
        private long othersOn(int at) {
            return others.stream()
                    .filter(other -> at < other.demand().days().size())
                    .mapToLong(
                            other -> Math.max(0, other.demand().days().get(at).upliftMilli()))
                    .sum();
        }

        long usual() {
            return first.lastDay().baseMilli();
        }

        long lasting() {
            long lasting = others.stream()
                    .mapToLong(other -> Math.max(0, uplift(other)))
                    .sum();
            return Math.max(0, usual() + uplift(first)) + lasting;
        }

        private static long uplift(SkuAhead cause) {
            return cause.lasting() ? cause.lastDay().upliftMilli() : 0;
        }
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * state.hashCode() + sku.hashCode();
    }
}

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
 * @param meanMilli thousandths of units expected on a day, on average
 */
public record SkuNeed(String sku, Geo state, List<Long> highMilli, long meanMilli) implements Derived {

    /**
     * What all causes together let expect, in whatever order they come: the base once, with the cause that lifts it
     * most, and the expected uplift of every other on top.
     */
    public SkuNeed(String sku, Geo state, List<SkuAhead> causes) {
        this(sku, state, high(sorted(causes)), mean(sorted(causes)));
    }

    /** What nobody lifts goes on as it was lately. */
    public SkuNeed(SkuHistory history, DemandTold told, ForecastLine line) {
        this(history.sku(), history.geo(), usual(history, told, line), line.horizonDays());
    }

    private SkuNeed(String sku, Geo state, long usualMilli, int days) {
        this(sku, state, Collections.nCopies(days, usualMilli), usualMilli);
    }

    /** The ISO code of the state. */
    public String stateCode() {
        return state.code();
    }

    private static long usual(SkuHistory history, DemandTold told, ForecastLine line) {
        int days = Math.min(told.days(), line.baseDays());
        return -Math.floorDiv(-1_000 * history.ordered(told.through(), days), days);
    }

    private static List<SkuAhead> sorted(List<SkuAhead> causes) {
        return causes.stream()
                .sorted(Comparator.comparingLong(SkuNeed::expected).reversed().thenComparing(SkuAhead::name))
                .toList();
    }

    private static long expected(SkuAhead cause) {
        return cause.demand().days().stream()
                .mapToLong(day -> day.baseMilli() + day.upliftMilli())
                .sum();
    }

    private static List<Long> high(List<SkuAhead> causes) {
        var high = new ArrayList<Long>();
        long before = 0;
        List<DemandForecast.Day> days = causes.get(0).demand().days();
        for (int at = 0; at < days.size(); at++) {
            long toDate = days.get(at).highToDateMilli();
            high.add(Math.max(0, toDate - before) + others(causes, at));
            before = Math.max(before, toDate);
        }
        return List.copyOf(high);
    }

    private static long others(List<SkuAhead> causes, int at) {
        return causes.stream()
                .skip(1)
                .mapToLong(cause -> Math.max(0, cause.demand().days().get(at).upliftMilli()))
                .sum();
    }

    private static long mean(List<SkuAhead> causes) {
        List<DemandForecast.Day> days = causes.get(0).demand().days();
        long sum = expected(causes.get(0));
        for (int at = 0; at < days.size(); at++) {
            sum += others(causes, at);
        }
        return sum / days.size();
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * state.hashCode() + sku.hashCode();
    }
}

package dev.interlock.signal;

import dev.interlock.arithmetic.DemandForecast;
import dev.interlock.arithmetic.DemandLevel;
import dev.interlock.arithmetic.ForecastMethod;
import dev.interlock.arithmetic.Uplift;
import dev.interlock.fact.Geo;
import dev.interlock.fact.SkuHistory;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Marketing to operations: so much more will be ordered, before it is.
 *
 * @param sku the one SKU that is pushed; null when all of the category
 * @param cause the campaign or promotion
 * @param method how the base was found
 * @param baseThrough the last day that the base rests on
 * @param baseDays how many days it rests on
 * @param baseMilli what all days ahead together would sell anyway, in thousandths of units
 * @param upliftMilli what they sell on top of that
 * @param midMilli what they sell at most with the middle probability, which is 50 % (P50) unless marketing says otherwise
 * @param highMilli what they sell at most with the high probability, which is 90 % (P90) unless marketing says otherwise
 * @param days each day ahead, base and uplift apart, in thousandths of units
 * @param skus the SKUs sold most lately, by what they sold
 * @param otherSkus how many other SKUs sell in the category there
 */
public record ForwardDemand(
        Geo geo,
        String category,
        @Nullable String sku,
        String cause,
        DemandTrigger trigger,
        ForecastMethod method,
        LocalDate baseThrough,
        int baseDays,
        Uplift uplift,
        long baseMilli,
        long upliftMilli,
        long midMilli,
        long highMilli,
        List<DemandForecast.Day> days,
        List<SkuDemand> skus,
        int otherSkus,
        int actWithinHours)
        implements Signal {

    /** What {@code uplift} makes of {@code base} from the day after {@code today} on, for all SKUs of the category. */
    public ForwardDemand(DemandUplift uplift, DemandBase base, LocalDate today, List<SkuHistory> sold) {
        this(uplift, base, today, sold, base.level());
    }

    /** What {@code uplift} makes of the part of {@code base} that {@code pushed} has, in a category that sold {@code sold}. */
    public ForwardDemand(
            DemandUplift uplift, DemandBase base, LocalDate today, SkuHistory pushed, List<SkuHistory> sold) {
        this(uplift, base, today, List.of(pushed), share(base, pushed, sold));
    }

    private ForwardDemand(
            DemandUplift uplift, DemandBase base, LocalDate today, List<SkuHistory> sold, DemandLevel level) {
        this(
                uplift,
                base,
                today,
                listed(sold, base),
                ordered(sold, base),
                level,
                forecast(level, base, today, uplift.uplift()));
    }

    private ForwardDemand(
            DemandUplift uplift,
            DemandBase base,
            LocalDate today,
            List<SkuHistory> listed,
            long whole,
            DemandLevel level,
            DemandForecast forecast) {
        this(
                uplift.geo(),
                uplift.category(),
                uplift.sku(),
                uplift.cause(),
                uplift.trigger(),
                base.level().method(),
                base.through(),
                base.days(),
                uplift.uplift(),
                forecast.baseMilli(),
                forecast.upliftMilli(),
                forecast.lastDay().midToDateMilli(),
                forecast.lastDay().highToDateMilli(),
                forecast.days(),
                listed.stream()
                        .limit(base.line().skusListed())
                        .map(sku -> demand(sku, uplift.uplift(), base, today, whole, level))
                        .toList(),
                Math.max(0, listed.size() - base.line().skusListed()),
                base.line().actWithinHours());
    }

    private static DemandForecast forecast(DemandLevel level, DemandBase base, LocalDate today, Uplift uplift) {
        var horizon = new DemandForecast.Horizon(today.plusDays(1), base.line().horizonDays());
        var levels = new DemandForecast.Levels(base.line().midBp(), base.line().highBp());
        return DemandForecast.of(level, horizon, uplift, levels);
    }

    private static SkuDemand demand(
            SkuHistory sku, Uplift uplift, DemandBase base, LocalDate today, long whole, DemandLevel level) {
        long part = ordered(sku, base);
        return new SkuDemand(
                sku.sku(),
                part,
                forecast(level.share(part, whole), base, today, uplift.share(part, whole))
                        .days());
    }

    private static long ordered(SkuHistory sku, DemandBase base) {
        return sku.ordered(base.through(), base.days());
    }

    private static long ordered(List<SkuHistory> sold, DemandBase base) {
        return sold.stream().mapToLong(sku -> ordered(sku, base)).sum();
    }

    private static DemandLevel share(DemandBase base, SkuHistory sku, List<SkuHistory> sold) {
        long whole = ordered(sold, base);
        return whole == 0 ? base.level().share(0, 1) : base.level().share(ordered(sku, base), whole);
    }

    private static List<SkuHistory> listed(List<SkuHistory> sold, DemandBase base) {
        return sold.stream()
                .filter(sku -> ordered(sku, base) > 0)
                .sorted(Comparator.comparingLong((SkuHistory sku) -> ordered(sku, base))
                        .reversed()
                        .thenComparing(SkuHistory::sku))
                .toList();
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(
                ForwardDemand.class, geo + "|" + category + (sku == null ? "" : "|" + sku), cause + '|' + trigger);
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * (31 * geo.hashCode() + category.hashCode()) + cause.hashCode();
    }
}

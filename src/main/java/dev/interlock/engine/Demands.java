package dev.interlock.engine;

import dev.interlock.engine.Memory.Resident;
import dev.interlock.fact.DailyDemand;
import dev.interlock.fact.DemandHistory;
import dev.interlock.fact.DemandTold;
import dev.interlock.fact.Geo;
import dev.interlock.fact.SkuHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds single days of single SKUs up to the histories of SKUs and of categories, by state.
 *
 * <p>Everything here is a sum or known by its day, so the order in which days arrive leaves no mark.
 */
final class Demands {

    private static final ResidentKey TOLD = new ResidentKey("DemandTold", "");

    private record CategoryKey(Geo geo, String category) {
        @Override
        public String toString() {
            return geo + "|" + category;
        }
    }

    private record SkuKey(Geo geo, String sku) {
        @Override
        public String toString() {
            return geo + "|" + sku;
        }
    }

    private final Map<CategoryKey, TreeMap<LocalDate, Integer>> categories = new HashMap<>();
    private final Map<SkuKey, TreeMap<LocalDate, DailyDemand>> skus = new HashMap<>();

    /** How many facts speak of each day. */
    private final TreeMap<LocalDate, Integer> told = new TreeMap<>();

    /** What was added to since the last call of {@link #drain}, and by which request last. */
    private final Map<CategoryKey, Long> touchedCategories = new LinkedHashMap<>();

    private final Map<SkuKey, Long> touchedSkus = new LinkedHashMap<>();
    private @Nullable DemandTold shown;

    /** The same sums, to which nothing happens when these are told more; after {@link #drain}. */
    Demands copy() {
        var copy = new Demands();
        categories.forEach((key, days) -> copy.categories.put(key, new TreeMap<>(days)));
        skus.forEach((key, days) -> copy.skus.put(key, new TreeMap<>(days)));
        copy.told.putAll(told);
        copy.shown = shown;
        return copy;
    }

    /** Counts {@code demand}, in place of {@code before}, which has the same key. */
    void ordered(long position, DailyDemand demand, @Nullable DailyDemand before) {
        if (before == null) {
            told.merge(demand.date(), 1, Integer::sum);
        } else {
            add(position, before, -before.units());
        }
        add(position, demand, demand.units());
        var sku = new SkuKey(demand.geo(), demand.sku());
        skus.computeIfAbsent(sku, absent -> new TreeMap<>()).put(demand.date(), demand);
        touchedSkus.merge(sku, position, Math::max);
    }

    private void add(long position, DailyDemand demand, int units) {
        var key = new CategoryKey(demand.geo(), demand.category());
        categories
                .computeIfAbsent(key, absent -> new TreeMap<>())
                .merge(demand.date(), units, (had, more) -> had + more);
        touchedCategories.merge(key, position, Math::max);
    }

    /** Hands over every history that changed since the last call; a null value is a history gone. */
    void drain(BiConsumer<ResidentKey, Resident> tell) {
        touchedCategories.forEach((key, position) -> tell.accept(resident(key), new Resident(history(key), position)));
        touchedSkus.forEach((key, position) -> tell.accept(resident(key), new Resident(history(key), position)));
        long last =
                touchedSkus.values().stream().mapToLong(Long::longValue).max().orElse(0);
        boolean touched = !touchedSkus.isEmpty();
        touchedCategories.clear();
        touchedSkus.clear();
        DemandTold now = touched ? daysTold() : shown;
        if (now != null && !now.equals(shown)) {
            tell.accept(TOLD, new Resident(now, last));
            shown = now;
        }
    }

    private DemandTold daysTold() {
        LocalDate from = told.firstKey();
        LocalDate through = told.lastKey();
        return new DemandTold(
                from,
                through,
                from.datesUntil(through).filter(day -> !told.containsKey(day)).collect(Collectors.toSet()));
    }

    private @Nullable DemandHistory history(CategoryKey key) {
        var days = new ArrayList<DemandHistory.Day>();
        Objects.requireNonNull(categories.get(key)).forEach((date, units) -> add(days, date, units));
        return days.isEmpty() ? null : new DemandHistory(key.geo(), key.category(), days);
    }

    private @Nullable SkuHistory history(SkuKey key) {
        TreeMap<LocalDate, DailyDemand> known = Objects.requireNonNull(skus.get(key));
        var days = new ArrayList<DemandHistory.Day>();
        known.forEach((date, demand) -> add(days, date, demand.units()));
        String category = known.lastEntry().getValue().category();
        return days.isEmpty() ? null : new SkuHistory(key.geo(), key.sku(), category, days);
    }

    private static void add(List<DemandHistory.Day> days, LocalDate date, int units) {
        if (units > 0) {
            days.add(new DemandHistory.Day(date, units));
        }
    }

    /** Everything that was handed over. */
    List<ResidentKey> keys() {
        var keys = new ArrayList<ResidentKey>();
        categories.keySet().forEach(key -> keys.add(resident(key)));
        skus.keySet().forEach(key -> keys.add(resident(key)));
        if (shown != null) {
            keys.add(TOLD);
        }
        return keys;
    }

    private static ResidentKey resident(CategoryKey key) {
        return new ResidentKey("DemandHistory", key);
    }

    private static ResidentKey resident(SkuKey key) {
        return new ResidentKey("SkuHistory", key);
    }
}

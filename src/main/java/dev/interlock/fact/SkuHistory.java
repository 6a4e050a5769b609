package dev.interlock.fact;

import java.time.LocalDate;
import java.util.List;

/**
 * What one state ordered of one SKU, day by day.
 *
 * @param category as last told
 * @param days the days on which anything was ordered, in order
 */
@CountedFrom(DailyDemand.class)
public record SkuHistory(Geo geo, String sku, String category, List<DemandHistory.Day> days) {

    public SkuHistory {
        days = List.copyOf(days);
    }

    /** All units of the {@code count} days that end with {@code last}. */
    public long ordered(LocalDate last, int count) {
        return days.stream()
                .filter(day -> !day.date().isAfter(last) && day.date().isAfter(last.minusDays(count)))
                .mapToLong(DemandHistory.Day::units)
                .sum();
    }

    /** What it speaks of tells it apart; the engine hashes what it holds. */
    @Override
    public int hashCode() {
        return 31 * geo.hashCode() + sku.hashCode();
    }
}

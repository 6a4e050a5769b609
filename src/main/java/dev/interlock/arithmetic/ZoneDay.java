package dev.interlock.arithmetic;

import dev.interlock.fact.CampaignMetric;
import dev.interlock.fact.SpendHistory;
import java.time.LocalDate;
import java.util.List;

/**
 * What one ad set spent and sold in one zone over some days; divided by the days only at the very end.
 *
 * @param days how many days are summed, at least 1
 * @param spendPaise spent over these days
 * @param orders placed over these days
 * @param codOrders those paid on delivery
 */
public record ZoneDay(int days, long spendPaise, long orders, long codOrders) {

    /** The last {@code days} days told of {@code history}, or as many as there are. */
    public static ZoneDay lastOf(SpendHistory history, int days) {
        return sum(history.days(), days);
    }

    /**
     * The last {@code days} days told of {@code history} before {@code day}: what was earned before an
     * adjustment was carried out.
     */
    public static ZoneDay lastBefore(SpendHistory history, LocalDate day, int days) {
        return sum(
                history.days().stream()
                        .filter(metric -> metric.date().isBefore(day))
                        .toList(),
                days);
    }

    private static ZoneDay sum(List<CampaignMetric> all, int days) {
        List<CampaignMetric> last = all.subList(Math.max(0, all.size() - days), all.size());
        return new ZoneDay(
                last.size(),
                last.stream().mapToLong(CampaignMetric::spendPaise).sum(),
                last.stream().mapToLong(CampaignMetric::orders).sum(),
                last.stream().mapToLong(CampaignMetric::codOrders).sum());
    }

    /** Spend per day, rounded half up to the paisa. */
    public long spendPaisePerDay() {
        return new Ratio(1, days).of(spendPaise);
    }
}

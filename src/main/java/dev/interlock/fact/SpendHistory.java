package dev.interlock.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What one ad set spent and sold in one geography, by day: what {@link CampaignMetric}s fold into.
 *
 * @param days the newest observation of each day, in order
 */
public record SpendHistory(String campaignId, String adSetId, Geo geo, List<CampaignMetric> days) {

    public SpendHistory {
        days = List.copyOf(days);
    }

    /** The history of an ad set in a geography of which nothing is known yet. */
    public static SpendHistory begin(CampaignMetric metric) {
        return new SpendHistory(metric.campaignId(), metric.adSetId(), metric.geo(), List.of());
    }

    /** Whether any day before {@code day} was told. */
    public boolean toldBefore(LocalDate day) {
        return !days.isEmpty() && days.get(0).date().isBefore(day);
    }

    /** This history with {@code metric} in place of an earlier observation of the same day. */
    public SpendHistory with(CampaignMetric metric) {
        var list = new ArrayList<CampaignMetric>(days.size() + 1);
        days.stream().filter(day -> day.date().isBefore(metric.date())).forEach(list::add);
        list.add(metric);
        days.stream().filter(day -> day.date().isAfter(metric.date())).forEach(list::add);
        return new SpendHistory(campaignId, adSetId, geo, list);
    }
}

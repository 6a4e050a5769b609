package dev.interlock.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What one ad set spent and sold in one geography, by day: what {@link CampaignMetric}s fold into.
 *
 * @param days the newest observation of each day, in order
 */
@CountedFrom(CampaignMetric.class)
public record SpendHistory(String campaignId, String adSetId, Geo geo, List<CampaignMetric> days) {

    private static final String ALL_AD_SETS = "ALL";

    public SpendHistory {
        days = List.copyOf(days);
    }

    /** The history of an ad set in a geography of which nothing is known yet. */
    public static SpendHistory begin(CampaignMetric metric) {
        return new SpendHistory(metric.campaignId(), metric.adSetId(), metric.geo(), List.of());
    }

    /** What {@code parts} of one campaign spent and sold in {@code place} together, day by day, in whatever order they come. */
    public static SpendHistory together(String campaignId, Geo place, List<SpendHistory> parts) {
        var sums = new TreeMap<LocalDate, CampaignMetric>();
        parts.forEach(part ->
                part.days().forEach(day -> sums.merge(day.date(), day.in(ALL_AD_SETS, place), CampaignMetric::plus)));
        return new SpendHistory(campaignId, ALL_AD_SETS, place, List.copyOf(sums.values()));
    }

    /** Whether any day before {@code day} was told. */
    public boolean toldBefore(LocalDate day) {
        return !days.isEmpty() && days.get(0).date().isBefore(day);
    }

    /** The last day told, as days since 1970-01-01. */
    public long lastEpochDay() {
        return days.isEmpty()
                ? Long.MIN_VALUE
                : days.get(days.size() - 1).date().toEpochDay();
    }

    /** How many of the {@code last} days that end {@code before} days before {@code through} were told. */
    public int daysTold(LocalDate through, int before, int last) {
        LocalDate end = through.minusDays(before);
        LocalDate begin = end.minusDays(last);
        return (int) days.stream()
                .filter(day -> day.date().isAfter(begin) && !day.date().isAfter(end))
                .count();
    }

    /** This history with {@code metric} in place of an earlier observation of the same day. */
    public SpendHistory with(CampaignMetric metric) {
        var list = new ArrayList<CampaignMetric>(days.size() + 1);
        days.stream().filter(day -> day.date().isBefore(metric.date())).forEach(list::add);
        list.add(metric);
        days.stream().filter(day -> day.date().isAfter(metric.date())).forEach(list::add);
        return new SpendHistory(campaignId, adSetId, geo, list);
    }

    /** What it speaks of tells it apart; the engine hashes what it holds. */
    @Override
    public int hashCode() {
        return 31 * (31 * campaignId.hashCode() + adSetId.hashCode()) + geo.hashCode();
    }
}

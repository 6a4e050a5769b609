package dev.interlock.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What one ad set spent and sold in one geography on one day. Channels restate these for weeks; the
 * newer observation replaces the older.
 *
 * @param codOrders those of the orders paid on delivery
 * @param provisional whether the channel said it will restate the figure; false when it did not say
 */
public record CampaignMetric(
        String campaignId,
        String adSetId,
        Geo geo,
        LocalDate date,
        long spendPaise,
        long impressions,
        long clicks,
        int orders,
        int codOrders,
        long revenuePaise,
        Boolean provisional,
        Instant observedAt)
        implements Fact {

    public CampaignMetric {
        provisional = provisional != null && provisional;
        Guard.of(CampaignMetric.class)
                .text(campaignId, "campaignId")
                .text(adSetId, "adSetId")
                .place(geo, "geo")
                .present(date, "date")
                .notNegative(spendPaise, "spendPaise")
                .notNegative(impressions, "impressions")
                .notNegative(clicks, "clicks")
                .notNegative(orders, "orders")
                .notNegative(codOrders, "codOrders")
                .within(codOrders, "codOrders", orders, "orders")
                .notNegative(revenuePaise, "revenuePaise")
                .present(observedAt, "observedAt")
                .check();
    }

    /** The same figures as those of another ad set, and of a place around. */
    CampaignMetric in(String otherAdSetId, Geo place) {
        return new CampaignMetric(
                campaignId,
                otherAdSetId,
                place,
                date,
                spendPaise,
                impressions,
                clicks,
                orders,
                codOrders,
                revenuePaise,
                provisional,
                observedAt);
    }

    /** These figures and those of {@code other}, which are of the same day. */
    CampaignMetric plus(CampaignMetric other) {
        return new CampaignMetric(
                campaignId,
                adSetId,
                geo,
                date,
                Math.addExact(spendPaise, other.spendPaise),
                Math.addExact(impressions, other.impressions),
                Math.addExact(clicks, other.clicks),
                Math.addExact(orders, other.orders),
                Math.addExact(codOrders, other.codOrders),
                Math.addExact(revenuePaise, other.revenuePaise),
                provisional || other.provisional,
                observedAt.isAfter(other.observedAt) ? observedAt : other.observedAt);
    }

    @Override
    public LocalDate happenedOn(ZoneId zone) {
        return date;
    }

    @Override
    public FactKey key() {
        return FactKey.of(CampaignMetric.class, campaignId, adSetId, geo, date);
    }
}

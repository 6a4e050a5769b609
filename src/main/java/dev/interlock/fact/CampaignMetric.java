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

    @Override
    public LocalDate happenedOn(ZoneId zone) {
        return date;
    }

    @Override
    public FactKey key() {
        return FactKey.of(CampaignMetric.class, campaignId, adSetId, geo, date);
    }
}

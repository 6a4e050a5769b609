package dev.interlock.sample;

import dev.interlock.fact.CourierCapacity;
import dev.interlock.fact.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The facts of one sample, day by day. */
final class SampleBrand {

    private static final LocalTime SPEND_TOLD = LocalTime.of(18, 0);
    private static final LocalTime DELIVERIES_TOLD = LocalTime.of(23, 0);

    private final SampleSize size;
    private final List<SampleCampaign> campaigns;
    private final Deliveries deliveries;
    private final SampleGoods goods;
    private final SampleMarketplace marketplace;
    private final SampleGateway gateway;
    private final GatewayDays gatewayDays;
    private final SampleCash cash;

    SampleBrand(SampleSize size) {
        this.size = size;
        SampleGeography geography = SampleGeography.of(size.seed());
        this.campaigns = SampleCampaigns.of(size.seed(), geography);
        this.goods = new SampleGoods(size, geography);
        this.marketplace = new SampleMarketplace(size);
        this.gateway = new SampleGateway(size);
        this.gatewayDays = new GatewayDays(size);
        this.cash = new SampleCash(size);
        this.deliveries =
                size.countsWindows() ? new CountedDeliveries(size, geography) : new RawDeliveries(size, geography);
    }

    /** The moment at which the channels tell what the day's campaigns spent. */
    Instant spendToldAt(int day) {
        return at(day, SPEND_TOLD);
    }

    /** The moment at which a day's deliveries are told, and everything of the day is known. */
    Instant toldAt(int day) {
        return at(day, DELIVERIES_TOLD);
    }

    private Instant at(int day, LocalTime time) {
        return size.date(day).atTime(time).atZone(SampleSize.ZONE).toInstant();
    }

    /** Campaigns and their targets, centres, SKUs and suppliers, known since before the first day. */
    List<Fact> standing() {
        Instant known = size.date(0).atStartOfDay(SampleSize.ZONE).toInstant();
        var facts = new ArrayList<Fact>();
        campaigns.forEach(campaign -> facts.addAll(campaign.standing(size.factor(), known)));
        facts.addAll(goods.standing(known));
        facts.addAll(SampleCash.standing(known));
        return facts;
    }

    /** Everything the channels tell of the day with this number. */
    List<Fact> spendOn(int day) {
        Chance chance = Chance.of(size.seed(), 4, day);
        var facts = new ArrayList<Fact>();
        for (SampleCampaign campaign : campaigns) {
            facts.addAll(campaign.metrics(size.date(day), day, size.factor(), spendToldAt(day), chance));
        }
        return facts;
    }

    /** Everything the couriers tell of the day with this number; ask for each day once, in order. */
    List<Fact> deliveriesOn(int day) {
        var facts = new ArrayList<Fact>();
        lanes(day, facts, Chance.of(size.seed(), 5, day));
        facts.addAll(deliveries.on(day));
        return facts;
    }

    /** Everything that is told of the day's orders, of stock and of planned sales; ask for each day once, in order. */
    List<Fact> goodsOn(int day) {
        return goods.on(day, toldAt(day));
    }

    /** Everything that is told of the day's sales, payments and returns, of what was settled, and of cash. */
    List<Fact> moneyOn(int day) {
        Instant told = toldAt(day);
        var facts = new ArrayList<Fact>(cash.on(day, told));
        facts.addAll(gatewayDays.on(day, told));
        facts.addAll(marketplace.on(day, told));
        facts.addAll(gateway.on(day, told));
        return facts;
    }

    /** Lanes at two thirds of their capacity, but for one that is nearly full and one that is too full at the end. */
    private void lanes(int day, List<Fact> facts, Chance chance) {
        LocalDate date = size.date(day);
        boolean full = day >= SampleSize.DAYS - 3;
        for (String courier : RawDeliveries.COURIERS) {
            for (SampleCluster cluster : SampleCluster.values()) {
                int capacity = cluster.laneCapacity * size.factor();
                int percent = 60 + chance.below(12);
                if (full && courier.equals(RawDeliveries.COURIERS.get(0)) && cluster == SampleCluster.EAST) {
                    percent = 108;
                } else if (full && courier.equals(RawDeliveries.COURIERS.get(1)) && cluster == SampleCluster.NORTH) {
                    percent = 88;
                }
                facts.add(new CourierCapacity(
                        courier,
                        cluster.centre,
                        cluster.name(),
                        date,
                        capacity,
                        capacity * percent / 100,
                        toldAt(day)));
            }
        }
    }
}

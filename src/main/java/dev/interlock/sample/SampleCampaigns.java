package dev.interlock.sample;

import static java.util.Map.entry;

import dev.interlock.fact.Campaign.Channel;
import dev.interlock.fact.Geo;
import dev.interlock.fact.Mechanism;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The brand's campaigns: four channels, six categories, and what is planted in some of them. */
final class SampleCampaigns {

    static final List<Channel> CHANNELS =
            List.of(Channel.META, Channel.GOOGLE, Channel.AMAZON_ADS, Channel.FLIPKART_ADS);
    static final List<String> CATEGORIES = List.of("Kurta", "Set", "Saree", "Top", "Western Dress", "Footwear");

    private static final Set<Mechanism> ALL_ALLOWED =
            Set.of(Mechanism.EXCLUDE, Mechanism.BID_REDUCTION, Mechanism.COD_SUPPRESSION);
    private static final int PINS_EACH = 6;
    private static final int AREAS_EACH = 4;
    /** Of a place's orders, the share that one campaign brings. */
    private static final long SHARE_PERCENT = 20;

    private static final long PLANTED_SHARE_PERCENT = 35;

    private static final long USUAL_PAISE_PER_ORDER = 20_000;
    private static final Planted.Demand AS_EVER = day -> Planted.ALL_OF_IT;

    /** Which campaign advertises to which planted zone, and what an order costs it there. */
    private static final Map<Integer, List<Bought>> PLANTED = Map.ofEntries(
            entry(0, List.of(new Bought(Planted.REFUSING_PIN, 75_000))),
            entry(1, List.of(new Bought(Planted.WORST_PIN, 15_000))),
            entry(2, List.of(new Bought(Planted.PROTECTED_PIN, 20_000), new Bought(Planted.STARVED_PIN, 70_000))),
            entry(3, List.of(new Bought(Planted.LOCKED_AREA, 20_000))),
            entry(4, List.of(new Bought(Planted.BAD_AREA, 20_000))),
            entry(5, List.of(new Bought(Planted.RESCUED_PIN, 13_000))),
            entry(6, List.of(new Bought(Planted.BAD_AREA, 22_000), new Bought(Planted.COURIER_SPIKE, 20_000))),
            entry(7, List.of(new Bought(Planted.WORST_PIN, 24_000), new Bought(Planted.FLOODED_WEEKEND, 20_000))),
            entry(8, List.of(new Bought(Planted.SWINGING_AREA, 19_000))),
            entry(9, List.of(new Bought(Planted.RECOVERING_AREA, 20_000))),
            entry(15, List.of(new Bought(Planted.COSTLY_PIN, 45_000))),
            entry(16, List.of(new Bought(Planted.LATE_PIN, 50_000))));

    static final int PROTECTING = 2;
    static final int LOCKED = 3;
    /** Its team allows bids to be lowered, and nothing else. */
    static final int BIDS_ONLY = 7;

    private record Bought(Planted zone, long paisePerOrder) {}

    private SampleCampaigns() {}

    /** The campaigns of the brand in {@code geography}: one for each channel and category. */
    static List<SampleCampaign> of(long seed, SampleGeography geography) {
        List<Geo> pins = unplanted(geography.busiest(Geo.Level.PIN));
        List<Geo> areas = unplanted(geography.busiest(Geo.Level.P3));
        List<Geo> states = geography.busiest(Geo.Level.STATE);
        var campaigns = new ArrayList<SampleCampaign>();
        for (int i = 0; i < CHANNELS.size() * CATEGORIES.size(); i++) {
            Chance chance = Chance.of(seed, 3, i);
            var places = new ArrayList<Geo>(pins.subList(i * PINS_EACH, (i + 1) * PINS_EACH));
            places.addAll(areas.subList(i * AREAS_EACH, (i + 1) * AREAS_EACH));
            places.add(states.get(i % states.size()));
            var targets = new ArrayList<SampleTarget>();
            for (Geo place : places) {
                targets.add(target(geography, place, SHARE_PERCENT, chance.about(USUAL_PAISE_PER_ORDER, 20), AS_EVER));
            }
            for (Bought bought : PLANTED.getOrDefault(i, List.of())) {
                Planted zone = bought.zone();
                targets.add(
                        target(geography, zone.geo(), PLANTED_SHARE_PERCENT, bought.paisePerOrder(), zone.demand()));
            }
            campaigns.add(campaign(i, targets));
        }
        return List.copyOf(campaigns);
    }

    private static SampleCampaign campaign(int i, List<SampleTarget> targets) {
        Channel channel = CHANNELS.get(i % CHANNELS.size());
        return new SampleCampaign(
                "%s-%02d".formatted(channel, i + 1),
                channel,
                CATEGORIES.get(i / CHANNELS.size()),
                i == LOCKED,
                i == BIDS_ONLY ? Set.of(Mechanism.BID_REDUCTION) : ALL_ALLOWED,
                i == PROTECTING ? List.of(Planted.PROTECTED_PIN.geo()) : List.of(),
                List.copyOf(targets));
    }

    private static SampleTarget target(
            SampleGeography geography, Geo place, long sharePercent, long paisePerOrder, Planted.Demand demand) {
        long orders = geography.perMillion(place) * SampleGeography.ORDERS_PER_DAY * sharePercent / 100 / 1_000_000;
        return new SampleTarget(place, geography.stateOf(place), (int) Math.max(2, orders), paisePerOrder, demand);
    }

    private static List<Geo> unplanted(List<Geo> places) {
        return places.stream()
                .filter(place -> Planted.ALL.stream()
                        .noneMatch(zone -> place.code().startsWith(zone.geo().code())
                                || zone.geo().code().startsWith(place.code())))
                .toList();
    }
}

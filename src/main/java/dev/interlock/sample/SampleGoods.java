package dev.interlock.sample;

import dev.interlock.fact.DailyDemand;
import dev.interlock.fact.Fact;
import dev.interlock.fact.FulfilmentCentre;
import dev.interlock.fact.Geo;
import dev.interlock.fact.SkuMaster;
import dev.interlock.fact.StockLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the brand sells and keeps, day by day. Days are asked for in order: what is sold is gone. */
final class SampleGoods {

    private static final int NOISE_PERCENT = 15;
    private static final long MILLION = 1_000_000;
    /** A centre orders again when what it has lasts so many days, and gets enough for so many. */
    private static final int RESTOCK_BELOW_DAYS = 16;

    private static final int STOCKED_DAYS = 22;
    /** The centre that bought too much of what the coming sale sells. */
    private static final String OVERSTOCKED = "FC-BENGALURU";

    private static final int OVERSTOCKED_DAYS = 73;
    /** Festive wear comes in for the last time on this day, numbered from 0, and then lasts so many days. */
    private static final int LAST_FESTIVE_DELIVERY = 26;

    private static final int FESTIVE_DELIVERY_LASTS = 19;
    /** So much more of it is on order from then on, until its supplier calls that off on the last evening. */
    private static final int FESTIVE_DAYS_ON_ORDER = 10;

    static final int LEAD_TIME_DAYS = 9;

    private final SampleSize size;
    private final SampleGeography geography;
    private final Map<Shelf, Integer> stock = new HashMap<>();

    /** Where one centre keeps one SKU. */
    private record Shelf(String sku, String centre) {}

    SampleGoods(SampleSize size, SampleGeography geography) {
        this.size = size;
        this.geography = geography;
        for (String centre : SampleCluster.CENTRES) {
            for (SampleSku sku : SampleSku.ALL) {
                stock.put(new Shelf(sku.sku(), centre), lasting(sku, centre, firstStock(sku, centre)));
            }
        }
    }

    private static int firstStock(SampleSku sku, String centre) {
        boolean toSpare = centre.equals(OVERSTOCKED) && sku.sku().equals(FlashSale.COMING.sku());
        return toSpare ? OVERSTOCKED_DAYS : STOCKED_DAYS;
    }

    /** The centres and how each SKU is bought, known since before the first day. */
    List<Fact> standing(Instant known) {
        var facts = new ArrayList<Fact>();
        facts.add(centre("FC-DELHI", "110037", known));
        facts.add(centre("FC-KOLKATA", "700052", known));
        facts.add(centre("FC-BENGALURU", "560067", known));
        for (SampleSku sku : SampleSku.ALL) {
            facts.add(new SkuMaster(
                    sku.sku(),
                    null,
                    sku.category(),
                    sku.unitCostPaise(),
                    50,
                    10,
                    LEAD_TIME_DAYS,
                    2,
                    sku.supplier(),
                    known));
        }
        return facts;
    }

    private Fact centre(String name, String pin, Instant known) {
        return new FulfilmentCentre(name, pin, SampleCluster.servedBy(name), 4_000 * size.factor(), known);
    }

    /** What was ordered on the day with this number and what is left in the evening, and what marketing plans. */
    List<Fact> on(int day, Instant told) {
        var facts = new ArrayList<Fact>();
        Chance chance = Chance.of(size.seed(), 6, day);
        for (SampleSku sku : SampleSku.ALL) {
            restock(sku, day);
            for (StateProfile state : StateProfile.ALL) {
                order(sku, state.code(), day, chance, told, facts);
            }
            for (String centre : SampleCluster.CENTRES) {
                facts.add(new StockLevel(
                        sku.sku(), centre, units(sku, centre), 0, 0, 0, onOrder(sku, centre, day), 0, told));
            }
        }
        FlashSale.ALL.stream()
                .filter(sale -> sale.toldOn() == day)
                .forEach(sale -> facts.add(sale.promotion(size, told)));
        return facts;
    }

    private void order(SampleSku sku, String state, int day, Chance chance, Instant told, List<Fact> facts) {
        String centre = SampleCluster.centreOf(state);
        long expected = perDayMillionths(sku, state) * times(sku, day);
        long millionths = chance.about(expected, NOISE_PERCENT) + chance.below(MILLION);
        int units = (int) Math.min(units(sku, centre), millionths / MILLION);
        if (units > 0) {
            LocalDate date = size.date(day);
            facts.add(new DailyDemand(Geo.state(state), sku.sku(), sku.category(), date, units, units, told));
            stock.merge(new Shelf(sku.sku(), centre), -units, Integer::sum);
        }
    }

    private static int times(SampleSku sku, int day) {
        return FlashSale.ALL.stream().anyMatch(sale -> sale.sku().equals(sku.sku()) && sale.on(day))
                ? FlashSale.TIMES
                : 1;
    }

    private void restock(SampleSku sku, int day) {
        if (sku.festive() && day >= LAST_FESTIVE_DELIVERY) {
            lastDelivery(sku, day);
            return;
        }
        boolean sellsOut = FlashSale.ALL.stream().anyMatch(sale -> sale.sku().equals(sku.sku()) && sale.sellsOut(day));
        for (String centre : SampleCluster.CENTRES) {
            if (!sellsOut && units(sku, centre) < lasting(sku, centre, RESTOCK_BELOW_DAYS)) {
                stock.put(new Shelf(sku.sku(), centre), lasting(sku, centre, STOCKED_DAYS));
            }
        }
    }

    private void lastDelivery(SampleSku sku, int day) {
        if (day == LAST_FESTIVE_DELIVERY) {
            SampleCluster.CENTRES.forEach(
                    centre -> stock.put(new Shelf(sku.sku(), centre), lasting(sku, centre, FESTIVE_DELIVERY_LASTS)));
        }
    }

    private int onOrder(SampleSku sku, String centre, int day) {
        boolean ordered = sku.festive() && day >= LAST_FESTIVE_DELIVERY && day < SampleSize.DAYS - 1;
        return ordered ? lasting(sku, centre, FESTIVE_DAYS_ON_ORDER) : 0;
    }

    private int units(SampleSku sku, String centre) {
        return stock.getOrDefault(new Shelf(sku.sku(), centre), 0);
    }

    /** What {@code centre} ships of {@code sku} in so many usual days. */
    private int lasting(SampleSku sku, String centre, int days) {
        long perDay = SampleCluster.servedBy(centre).stream()
                .mapToLong(state -> perDayMillionths(sku, state))
                .sum();
        return (int) (perDay * days / MILLION) + 1;
    }

    private long perDayMillionths(SampleSku sku, String state) {
        return geography.perMillion(Geo.state(state))
                * SampleGeography.ORDERS_PER_DAY
                * size.factor()
                / 10_000
                * sku.share();
    }
}

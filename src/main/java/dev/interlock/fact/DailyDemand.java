package dev.interlock.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How much of one SKU was ordered from one state on one day. Days on which a SKU was not ordered need not be told: once
 * a day was told of any SKU, what was not told of it is nothing.
 *
 * @param geo the state
 * @param category the SKU category, in which demand is forecast
 * @param orders how many orders held it
 * @param units how many units they held, whatever became of them later
 */
public record DailyDemand(
        Geo geo, String sku, String category, LocalDate date, int orders, int units, Instant observedAt)
        implements Fact {

    public DailyDemand {
        Guard.of(DailyDemand.class)
                .present(geo, "geo")
                .require(
                        geo == null || geo.level() == Geo.Level.STATE,
                        "geo",
                        geo,
                        "The geo (%s) must be a state such as STATE:IN-BR. Maybe the demand of smaller areas was not"
                                + " summed.",
                        geo)
                .text(sku, "sku")
                .text(category, "category")
                .present(date, "date")
                .notNegative(orders, "orders")
                .notNegative(units, "units")
                .present(observedAt, "observedAt")
                .check();
    }

    @Override
    public LocalDate happenedOn(ZoneId zone) {
        return date;
    }

    @Override
    public FactKey key() {
        return FactKey.of(DailyDemand.class, geo, sku, date);
    }
}

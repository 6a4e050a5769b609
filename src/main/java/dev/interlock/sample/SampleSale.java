package dev.interlock.sample;

import dev.interlock.fact.Billable;
import dev.interlock.fact.BillableEvent;
import dev.interlock.sample.SampleCharges.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One item that the brand's marketplace sold.
 *
 * @param day on which it was sold, numbered from 0
 * @param item as the marketplace names it
 * @param grams what its parcel weighs
 * @param pricePaise what the buyer paid
 * @param returnedOn the day on which the buyer gave it back, later than any other when that never happens
 */
record SampleSale(
        int day,
        String item,
        SampleSku sku,
        Zone zone,
        int grams,
        long pricePaise,
        int returnedOn,
        Optional<PlantedVariance> planted) {

    /** The buyer gives it back so many days later, or one to three days after that. */
    static final int RETURNED_AFTER = 3;

    static final int RETURNED_WITHIN = 6;

    private static final int RETURNED_BP = 900;
    private static final List<Zone> ZONES = List.of(Zone.values());

    /** The one with this number, from 1, that was sold on {@code day}. */
    static SampleSale of(SampleSize size, int day, int number) {
        String item = SampleMarketplace.item(size, day, number);
        Optional<PlantedVariance> planted = PlantedVariance.of(SampleMarketplace.NAME, day, number);
        if (planted.isPresent()) {
            int returned = planted.get() == PlantedVariance.NEVER_CAME_BACK ? day + RETURNED_AFTER : Integer.MAX_VALUE;
            return new SampleSale(
                    day,
                    item,
                    SampleSku.named(PlantedVariance.SKU),
                    Zone.NATIONAL,
                    PlantedVariance.GRAMS,
                    planted.get().pricePaise(),
                    returned,
                    planted);
        }
        Chance chance = Chance.of(size.seed(), 7, day, number);
        SampleSku sku = SampleSku.ordered(chance);
        return new SampleSale(
                day,
                item,
                sku,
                chance.oneOf(ZONES),
                200 + 100 * chance.below(12),
                chance.about(2 * sku.unitCostPaise(), 35) / 100 * 100,
                chance.happens(RETURNED_BP)
                        ? day + RETURNED_AFTER + chance.below(1 + RETURNED_WITHIN - RETURNED_AFTER)
                        : Integer.MAX_VALUE,
                planted);
    }

    /** As the marketplace's agreement names it. */
    String category() {
        return sku.category().equals("Kurta") ? SampleCharges.KURTAS : sku.category();
    }

    /** It was sold, or came back, on {@code on}. */
    Billable billable(BillableEvent event, LocalDate on, Instant told) {
        return new Billable(
                SampleMarketplace.NAME,
                item,
                event,
                null,
                sku.sku(),
                category(),
                zone.name(),
                1,
                pricePaise,
                SampleCharges.PRICE_GST_BP,
                grams,
                on,
                told);
    }
}

package dev.interlock.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an item, for which a counterparty owes or charges: a sale, its return, a shipment, a
 * payment. What is expected follows from it by the rate card.
 *
 * @param item as the counterparty names it: the order item's id, the AWB, the payment's id
 * @param orderId the order it belongs to; null when that is not told
 * @param category of the goods, as the rate card names it; null when that is not told
 * @param zone the counterparty's zone between sender and buyer; null when there is none
 * @param quantity units
 * @param pricePaise what the buyer paid, or was paid back, for all units, GST inside
 * @param gstBp the GST rate inside the price, in basis points
 * @param weightGrams of the parcel; 0 when that is not told
 * @param happenedOn the business day
 */
public record Billable(
        String counterparty,
        String item,
        BillableEvent event,
        @Nullable String orderId,
        @Nullable String sku,
        @Nullable String category,
        @Nullable String zone,
        int quantity,
        long pricePaise,
        int gstBp,
        int weightGrams,
        LocalDate happenedOn,
        Instant observedAt)
        implements Bulk {

    private static final int MOST_GST_BP = 10_000;

    public Billable {
        Guard.of(Billable.class)
                .text(counterparty, "counterparty")
                .text(item, "item")
                .present(event, "event")
                .require(
                        event != BillableEvent.OTHER,
                        "event",
                        event,
                        "The event must be one of an item. OTHER is for lines that speak of none.")
                .optionalText(orderId, "orderId")
                .optionalText(sku, "sku")
                .optionalText(category, "category")
                .optionalText(zone, "zone")
                .require(quantity > 0, "quantity", quantity, "The quantity (%d) must be at least 1.", quantity)
                .notNegative(pricePaise, "pricePaise")
                .money(pricePaise, "pricePaise")
                .notNegative(gstBp, "gstBp")
                .within(gstBp, "gstBp", MOST_GST_BP, "whole in basis points")
                .notNegative(weightGrams, "weightGrams")
                .present(happenedOn, "happenedOn")
                .present(observedAt, "observedAt")
                .check();
    }

    @Override
    public FactKey key() {
        return FactKey.of(Billable.class, counterparty, item, event);
    }

    @Override
    public BillableEvent about() {
        return event;
    }

    @Override
    public LocalDate happenedOn(ZoneId zone) {
        return happenedOn;
    }
}

package dev.interlock.fact;

import java.time.Instant;

/**
 * How many units of one SKU one fulfilment centre has.
 *
 * @param onHand in the centre, sold or not
 * @param blocked of those, what cannot be sold: damaged, in quality control
 * @param openSale of those, what is sold and not shipped yet
 * @param putawayPending arrived, and not yet where it can be picked
 * @param onOrder bought, and not yet on its way
 * @param inTransit on its way to the centre
 */
public record StockLevel(
        String sku,
        String fulfilmentCentre,
        int onHand,
        int blocked,
        int openSale,
        int putawayPending,
        int onOrder,
        int inTransit,
        Instant observedAt)
        implements Fact {

    public StockLevel {
        Guard.of(StockLevel.class)
                .text(sku, "sku")
                .text(fulfilmentCentre, "fulfilmentCentre")
                .notNegative(onHand, "onHand")
                .notNegative(blocked, "blocked")
                .notNegative(openSale, "openSale")
                .notNegative(putawayPending, "putawayPending")
                .notNegative(onOrder, "onOrder")
                .notNegative(inTransit, "inTransit")
                .present(observedAt, "observedAt")
                .check();
    }

    @Override
    public String toldBy() {
        return fulfilmentCentre;
    }

    @Override
    public FactKey key() {
        return FactKey.of(StockLevel.class, sku, fulfilmentCentre);
    }
}

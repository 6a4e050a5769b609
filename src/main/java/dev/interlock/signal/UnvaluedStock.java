package dev.interlock.signal;

import dev.interlock.fact.StockLevel;

/** Units of one SKU at one centre of which nobody told what one costs: worth something, and nobody can say how much. */
public record UnvaluedStock(String sku, String centre, int onHandUnits, int putawayUnits, int inTransitUnits)
        implements Figure {

    /** What {@code stock} counts. */
    public UnvaluedStock(StockLevel stock) {
        this(stock.sku(), stock.fulfilmentCentre(), stock.onHand(), stock.putawayPending(), stock.inTransit());
    }

    @Override
    public String subject() {
        return sku + '|' + centre;
    }
}

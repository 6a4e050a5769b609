package dev.interlock.signal;

import dev.interlock.arithmetic.Ratio;
import dev.interlock.fact.Rate;

/**
 * Operations to itself: a SKU lies at a centre and hardly sells.
 *
 * @param days of demand looked at, of which {@code daysTold} were told
 * @param sellThrough sold of sold and available
 * @param below the line
 */
public record SlowStock(
        String sku,
        String centre,
        int availableUnits,
        long soldUnits,
        int days,
        int daysTold,
        Ratio sellThrough,
        Rate below,
        int actWithinHours)
        implements Signal {

    /** Below the line of its category. */
    public SlowStock(StockFigures figures) {
        this(
                figures.sku(),
                figures.centre(),
                figures.availableUnits(),
                figures.demand().units(),
                figures.line().demandDays(),
                figures.demand().days(),
                figures.demand().sellThrough(figures.availableUnits()),
                new Rate(figures.line().slowBelowBp()),
                figures.line().actWithinHours());
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(SlowStock.class, sku, centre);
    }
}

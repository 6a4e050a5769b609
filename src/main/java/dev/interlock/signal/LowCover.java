package dev.interlock.signal;

import dev.interlock.arithmetic.Reorder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Operations to itself: a SKU runs out at a centre.
 *
 * @param soldUnits what the states ordered that the centre is the first to serve
 * @param daysTold on so many days
 * @param perDayMilli daily demand, in thousandths of units
 * @param perDaySdMilli its standard deviation
 * @param coverHundredths days of cover, in hundredths
 * @param coverBelowDays the line
 * @param stockOutOn the first day that is not covered to its end, today counted as the first day of cover
 * @param purchase how to order it again; null when nobody told how it is bought, or too few days were told
 */
public record LowCover(
        String sku,
        String centre,
        int availableUnits,
        long onOrderUnits,
        long soldUnits,
        int daysTold,
        long perDayMilli,
        long perDaySdMilli,
        long coverHundredths,
        int coverBelowDays,
        LocalDate stockOutOn,
        @Nullable Purchase purchase,
        int actWithinHours)
        implements Signal {

    /**
     * How to order it again.
     *
     * @param safetyStockMilli in thousandths of units
     * @param reorderPointMilli in thousandths of units
     * @param orderUnits what to order now, in whole packs and multiples of the MOQ; 0 where enough is coming
     * @param orderBy the day by which to order
     */
    public record Purchase(long safetyStockMilli, long reorderPointMilli, long orderUnits, LocalDate orderBy) {}

    /** As {@code figures} stand on {@code today}. */
    public LowCover(StockFigures figures, LocalDate today) {
        this(
                figures.sku(),
                figures.centre(),
                figures.availableUnits(),
                figures.onOrderUnits(),
                figures.demand().units(),
                figures.demand().days(),
                figures.demand().perDayMilli(),
                figures.demand().sdMilli(),
                figures.demand().coverHundredths(figures.availableUnits()).orElseThrow(),
                figures.line().coverBelowDays(),
                today.plusDays(figures.demand()
                        .daysToStockOut(figures.availableUnits())
                        .orElseThrow()),
                purchase(figures.reorder(), today),
                figures.line().actWithinHours());
    }

    private static @Nullable Purchase purchase(@Nullable Reorder reorder, LocalDate today) {
        return reorder == null
                ? null
                : new Purchase(
                        reorder.safetyStockMilli(),
                        reorder.reorderPointMilli(),
                        reorder.orderUnits(),
                        today.plusDays(reorder.daysToOrder()));
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(LowCover.class, sku, centre);
    }
}

package dev.interlock.signal;

import dev.interlock.arithmetic.Ageing;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Operations to itself: too much of a SKU lies at a centre for too long.
 *
 * @param oldUnits strictly older than {@code oldAfterDays}
 * @param oldPaise what those cost to buy; null when nobody told what one costs
 * @param since from which day on it was too much
 * @param bands all units by age, the youngest first
 * @param unitsAbove the line for units
 * @param paiseAbove the line for their cost
 */
public record AgedStock(
        String sku,
        String centre,
        long oldUnits,
        @Nullable Long oldPaise,
        int oldAfterDays,
        LocalDate since,
        List<Ageing.Band> bands,
        int unitsAbove,
        long paiseAbove,
        int actWithinHours)
        implements Signal {

    /** As {@code ageing} stands on {@code today}, a day on which it is too old. */
    public AgedStock(StockAgeing ageing, LocalDate today) {
        this(
                ageing.stock().sku(),
                ageing.stock().fulfilmentCentre(),
                ageing.old(today).units(),
                ageing.old(today).costPaise(),
                ageing.line().oldAfterDays(),
                Objects.requireNonNull(ageing.tooOldFrom()),
                ageing.bands(today),
                ageing.line().oldUnits(),
                ageing.line().oldPaise(),
                ageing.line().actWithinHours());
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(AgedStock.class, sku, centre);
    }
}

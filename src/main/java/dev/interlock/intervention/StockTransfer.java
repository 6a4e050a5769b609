package dev.interlock.intervention;

import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.SkuPlan;
import dev.interlock.signal.StockMove;
import java.util.List;

/**
 * Proposes to move stock of one SKU from one fulfilment centre to another.
 *
 * @param units how many, in all departures together
 * @param departures by day
 * @param costPaise what moving them costs
 */
public record StockTransfer(
        String sku,
        String fromCentre,
        String toCentre,
        int units,
        List<StockMove.Departure> departures,
        long costPaise,
        int actWithinHours)
        implements Intervention {

    /** The {@code move} that {@code plan} asks for. */
    public StockTransfer(SkuPlan plan, StockMove move) {
        this(
                plan.sku().sku(),
                move.fromCentre(),
                move.toCentre(),
                move.units(),
                move.departures(),
                move.costPaise(),
                plan.actWithinHours());
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(StockTransfer.class, sku, fromCentre + '|' + toCentre);
    }

    @Override
    public boolean actionable() {
        return true;
    }
}

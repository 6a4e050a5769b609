package dev.interlock.signal;

import dev.interlock.arithmetic.Ageing;
import dev.interlock.fact.SkuMaster;
import dev.interlock.fact.StockLevel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the units of one SKU at one centre cost to buy. Paise; each is units times unit cost, exactly.
 *
 * @param onHandPaise what is in the centre, sold or not, fit for sale or not
 * @param blockedPaise of that, what cannot be sold
 * @param putawayPaise arrived, and not yet counted as on hand
 * @param inTransitPaise on its way to the centre
 * @param totalPaise on hand, arrived and on its way
 * @param byAge what is known of its age on the business day; null when nobody told since when it lies there
 */
public record StockValue(
        String sku,
        String centre,
        long unitCostPaise,
        int onHandUnits,
        long onHandPaise,
        long blockedPaise,
        long putawayPaise,
        long inTransitPaise,
        long totalPaise,
        @Nullable ByAge byAge)
        implements Figure {

    /**
     * What lies in the centre, by age. Told apart from what is on hand, so the two may differ.
     *
     * @param bands the youngest first
     * @param agedPaise the last of them: strictly older than {@code agedAfterDays}
     */
    public record ByAge(LocalDate on, List<Ageing.Band> bands, int agedAfterDays, long agedPaise) {}

    /** Of units whose age nobody told. */
    public StockValue(StockLevel stock, SkuMaster master) {
        this(stock, master.unitCostPaise(), null);
    }

    /** Of units whose age {@code ageing} tells, with the same cost, on {@code today}. */
    public StockValue(StockLevel stock, SkuMaster master, StockAgeing ageing, LocalDate today) {
        this(stock, master.unitCostPaise(), byAge(ageing, master.unitCostPaise(), today));
    }

    private StockValue(StockLevel stock, long unitCost, @Nullable ByAge byAge) {
        this(
                stock.sku(),
                stock.fulfilmentCentre(),
                unitCost,
                stock.onHand(),
                Math.multiplyExact(stock.onHand(), unitCost),
                Math.multiplyExact(stock.blocked(), unitCost),
                Math.multiplyExact(stock.putawayPending(), unitCost),
                Math.multiplyExact(stock.inTransit(), unitCost),
                Math.multiplyExact((long) stock.onHand() + stock.putawayPending() + stock.inTransit(), unitCost),
                byAge);
    }

    private static ByAge byAge(StockAgeing ageing, long unitCost, LocalDate today) {
        return new ByAge(
                today,
                ageing.bands(today),
                ageing.line().oldAfterDays(),
                Math.multiplyExact(ageing.old(today).units(), unitCost));
    }

    @Override
    public String subject() {
        return sku + '|' + centre;
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * sku.hashCode() + centre.hashCode();
    }
}

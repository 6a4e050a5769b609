package dev.interlock.signal;

import dev.interlock.arithmetic.Ageing;
import dev.interlock.fact.SkuMaster;
import dev.interlock.fact.StockAge;
import dev.interlock.policy.AgeLine;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Since when the units of one SKU lie at one centre, held against the line of its category. It stays the same from day
 * to day.
 *
 * @param unitCostPaise null when nobody told what one costs
 * @param tooOldFrom from which day on too much of it is too old; null when that never comes
 */
public record StockAgeing(StockAge stock, AgeLine line, @Nullable Long unitCostPaise, @Nullable LocalDate tooOldFrom)
        implements Figure {

    /** By the line of its category. */
    public StockAgeing(StockAge stock, SkuMaster master, AgeLine line) {
        this(stock, line, Long.valueOf(master.unitCostPaise()));
    }

    /** By the line for every category. */
    public StockAgeing(StockAge stock, AgeLine line) {
        this(stock, line, (Long) null);
    }

    private StockAgeing(StockAge stock, AgeLine line, @Nullable Long unitCostPaise) {
        this(
                stock,
                line,
                unitCostPaise,
                Ageing.tooOldFrom(
                                stock.lots(),
                                new Ageing.Line(line.oldAfterDays(), line.oldUnits(), line.oldPaise()),
                                unitCostPaise)
                        .orElse(null));
    }

    /** What lies there. */
    public String sku() {
        return stock.sku();
    }

    /** Where it lies. */
    public String centre() {
        return stock.fulfilmentCentre();
    }

    /** Whether too much of it is too old on {@code today}. */
    public boolean tooOldOn(LocalDate today) {
        return tooOldFrom != null && !today.isBefore(tooOldFrom);
    }

    /** Units and their cost by age on {@code today}, the youngest first. */
    public List<Ageing.Band> bands(LocalDate today) {
        return List.of(
                band(today, 0, line.firstDays()),
                band(today, line.firstDays() + 1, line.secondDays()),
                band(today, line.secondDays() + 1, line.oldAfterDays()),
                old(today));
    }

    /** Those of them that are old. */
    public Ageing.Band old(LocalDate today) {
        return band(today, line.oldAfterDays() + 1, null);
    }

    private Ageing.Band band(LocalDate today, int fromDays, @Nullable Integer toDays) {
        return Ageing.band(stock.lots(), today, fromDays, toDays, unitCostPaise);
    }

    @Override
    public String subject() {
        return stock.sku() + '|' + stock.fulfilmentCentre();
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return stock.hashCode();
    }
}

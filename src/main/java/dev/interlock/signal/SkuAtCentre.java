package dev.interlock.signal;

import dev.interlock.arithmetic.CentreOutlook;
import dev.interlock.fact.StockLevel;
import dev.interlock.policy.StockLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What one centre has of a pushed SKU, and what it must ship.
 *
 * @param usualSafetyUnits what it would keep beyond demand if nothing were pushed
 * @param stockTold whether its stock was told; what was never told there is taken for none
 */
public record SkuAtCentre(String sku, CentreOutlook outlook, int usualSafetyUnits, boolean stockTold)
        implements Figure {

    /** What {@code stock} has to cover of {@code needs}, in whatever order they come. */
    public SkuAtCentre(SkuPushed pushed, StockLevel stock, List<SkuNeedAt> needs) {
        this(pushed, stock.fulfilmentCentre(), stock, needs);
    }

    /** A centre that ships to states which order it, and whose stock was not told. */
    public SkuAtCentre(SkuPushed pushed, String centre, List<SkuNeedAt> needs) {
        this(pushed, centre, null, needs);
    }

    private SkuAtCentre(SkuPushed pushed, String centre, @Nullable StockLevel stock, List<SkuNeedAt> needs) {
        this(
                pushed.sku(),
                new CentreOutlook(
                        centre,
                        stock == null ? 0 : available(stock),
                        arrivals(stock, pushed),
                        demand(needs, pushed.forecast().horizonDays()),
                        kept(needs, SkuNeed::lastingMilli, pushed.stock())),
                kept(needs, SkuNeed::usualMilli, pushed.stock()),
                stock != null);
    }

    private static int available(StockLevel stock) {
        return CentreOutlook.availableToPromise(
                stock.onHand(), stock.openSale(), stock.blocked(), stock.putawayPending());
    }

    /** Nobody says when what is on its way arrives; it is counted on at the end of the horizon. */
    private static List<CentreOutlook.Arrival> arrivals(@Nullable StockLevel stock, SkuPushed pushed) {
        return stock == null || stock.inTransit() == 0
                ? List.of()
                : List.of(new CentreOutlook.Arrival(pushed.forecast().horizonDays(), stock.inTransit()));
    }

    private static List<Long> demand(List<SkuNeedAt> needs, int days) {
        var demand = new ArrayList<Long>();
        for (int at = 0; at < days; at++) {
            int day = at;
            demand.add(
                    needs.stream().mapToLong(need -> need.need().highMilli(day)).reduce(0, Math::addExact));
        }
        return demand;
    }

    private static int kept(List<SkuNeedAt> needs, ToLongFunction<SkuNeed> perDayMilli, StockLine line) {
        long milli = needs.stream().map(SkuNeedAt::need).mapToLong(perDayMilli).sum() * line.daysKept();
        return Math.toIntExact(-Math.floorDiv(-milli, 1_000));
    }

    /** The centre. */
    public String centre() {
        return outlook.centre();
    }

    /** What it should keep beyond demand when all days ahead are over. */
    public int safetyUnits() {
        return outlook.safetyUnits();
    }

    @Override
    public String subject() {
        return sku + '|' + centre();
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * sku.hashCode() + outlook.centre().hashCode();
    }
}

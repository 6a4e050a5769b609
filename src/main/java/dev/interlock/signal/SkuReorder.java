package dev.interlock.signal;

import dev.interlock.fact.SkuMaster;
import dev.interlock.fact.StockLevel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What must be bought of one SKU now, for all centres together. It stays the same from day to day.
 *
 * @param lines by centre; those that need nothing any more are left out
 * @param units for all centres together
 * @param valuePaise what all of it costs; 0 where the cost is not known
 */
public record SkuReorder(
        String sku, String supplierId, long unitCostPaise, int leadDays, List<Line> lines, long units, long valuePaise)
        implements Derived {

    /**
     * One centre's part.
     *
     * @param units the greater of the two, never both: they are for the same buyers
     * @param reorderPointUnits what its reorder point asks for, ordered units counted already
     * @param forwardUnits what a plan buys for it, less what is ordered already
     */
    public record Line(String centre, long units, long reorderPointUnits, long forwardUnits) {}

    /** What {@code needs} come to beside what {@code stocks} say is ordered already, in whatever order they come. */
    public SkuReorder(SkuMaster master, List<ReorderNeed> needs, List<StockLevel> stocks) {
        this(
                master,
                lines(
                        needs,
                        stocks.stream().collect(Collectors.toMap(StockLevel::fulfilmentCentre, StockLevel::onOrder))));
    }

    private SkuReorder(SkuMaster master, List<Line> lines) {
        this(master, lines, lines.stream().mapToLong(Line::units).reduce(0, Math::addExact));
    }

    private SkuReorder(SkuMaster master, List<Line> lines, long units) {
        this(
                master.sku(),
                master.supplierId(),
                master.unitCostPaise(),
                master.leadTimeDays(),
                lines,
                units,
                Math.multiplyExact(units, master.unitCostPaise()));
    }

    private static List<Line> lines(List<ReorderNeed> needs, Map<String, Integer> onOrder) {
        Map<String, List<ReorderNeed>> byCentre =
                needs.stream().collect(Collectors.groupingBy(ReorderNeed::centre, TreeMap::new, Collectors.toList()));
        return byCentre.entrySet().stream()
                .map(one -> line(one.getKey(), one.getValue(), onOrder.getOrDefault(one.getKey(), 0)))
                .filter(line -> line.units() > 0)
                .toList();
    }

    private static Line line(String centre, List<ReorderNeed> needs, int onOrder) {
        long usual = units(needs, ReorderNeed.Cause.REORDER_POINT);
        long ahead = Math.max(0, units(needs, ReorderNeed.Cause.FORWARD_DEMAND) - onOrder);
        return new Line(centre, Math.max(usual, ahead), usual, ahead);
    }

    private static long units(List<ReorderNeed> needs, ReorderNeed.Cause cause) {
        return needs.stream()
                .filter(need -> need.cause() == cause)
                .mapToLong(ReorderNeed::units)
                .reduce(0, Math::addExact);
    }

    /** Whether anything must be bought. */
    public boolean needed() {
        return !lines.isEmpty();
    }

    /** Whether it is known what a unit costs: nobody is given stock for nothing. */
    public boolean costKnown() {
        return unitCostPaise > 0;
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return sku.hashCode();
    }
}

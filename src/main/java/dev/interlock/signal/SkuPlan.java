package dev.interlock.signal;

import dev.interlock.arithmetic.CentreOutlook;
import dev.interlock.arithmetic.Positioning;
import dev.interlock.arithmetic.PurchaseTerms;
import dev.interlock.arithmetic.TransferLane;
import dev.interlock.fact.SkuMaster;
import dev.interlock.policy.TransferRoute;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What should be moved and bought of one pushed SKU.
 *
 * @param today the day that the plan's days count from
 */
public record SkuPlan(SkuMaster sku, LocalDate today, Positioning.Plan plan, int actWithinHours) implements Derived {

    /** The plan for {@code centres} and {@code routes}, in whatever order they come. */
    public SkuPlan(SkuPushed pushed, LocalDate today, List<SkuAtCentre> centres, List<TransferRoute> routes) {
        this(
                pushed.master(),
                today,
                Positioning.plan(outlooks(centres), lanes(routes), terms(pushed.master())),
                pushed.stock().actWithinHours());
    }

    private static PurchaseTerms terms(SkuMaster sku) {
        return new PurchaseTerms(sku.unitCostPaise(), sku.moq(), sku.packSize(), sku.leadTimeDays());
    }

    private static List<CentreOutlook> outlooks(List<SkuAtCentre> centres) {
        return centres.stream().map(SkuAtCentre::outlook).toList();
    }

    private static List<TransferLane> lanes(List<TransferRoute> routes) {
        return routes.stream()
                .map(route -> new TransferLane(route.from(), route.to(), route.days(), route.unitCostPaise()))
                .toList();
    }

    /** What is moved, by lane. */
    public List<StockMove> moves() {
        Map<String, List<Positioning.Transfer>> lanes = plan.transfers().stream()
                .collect(Collectors.groupingBy(
                        one -> one.fromCentre() + '|' + one.toCentre(), TreeMap::new, Collectors.toList()));
        return lanes.values().stream()
                .map(transfers -> StockMove.of(transfers, today))
                .toList();
    }

    /** What is bought, by centre. */
    public List<PlannedPurchase> purchases() {
        return plan.purchases().stream()
                .map(one -> new PlannedPurchase(one.centre(), one.units()))
                .toList();
    }

    /** Whether some centre lacks what it will be asked for. */
    public boolean lacking() {
        return !plan.absorbs();
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return sku.sku().hashCode();
    }
}

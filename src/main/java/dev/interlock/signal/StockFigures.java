package dev.interlock.signal;

import dev.interlock.arithmetic.CentreOutlook;
import dev.interlock.arithmetic.Change;
import dev.interlock.arithmetic.LeadTimeDemand.Supply;
import dev.interlock.arithmetic.Reorder;
import dev.interlock.arithmetic.Velocity;
import dev.interlock.fact.DemandTold;
import dev.interlock.fact.SkuHistory;
import dev.interlock.fact.SkuMaster;
import dev.interlock.fact.StockLevel;
import dev.interlock.policy.WatchLine;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one SKU sells and lasts at one centre. Durations, no dates: it stays the same from day to day.
 *
 * @param availableUnits available to promise; below 0 when more was sold than is there
 * @param onOrderUnits ordered, or on its way
 * @param demand over the demand days of the line
 * @param recent over its recent days
 * @param before over as many days before those
 * @param reorder null when nobody told how it is bought, too few days were told, or nothing was asked for
 */
public record StockFigures(
        String sku,
        String centre,
        WatchLine line,
        int availableUnits,
        long onOrderUnits,
        Velocity demand,
        Velocity recent,
        Velocity before,
        @Nullable Reorder reorder)
        implements Figure {

    private static final int WHOLE = 10_000;

    /** What {@code asked}, in whatever order they come, say of {@code stock}. */
    public StockFigures(StockLevel stock, SkuWatch watch, List<SkuHistory> asked, DemandThrough through) {
        this(
                stock,
                watch,
                velocity(asked, through, 0, watch.line().demandDays()),
                velocity(asked, through, 0, watch.line().recentDays()),
                velocity(asked, through, watch.line().recentDays(), watch.line().recentDays()));
    }

    private StockFigures(StockLevel stock, SkuWatch watch, Velocity demand, Velocity recent, Velocity before) {
        this(
                stock.sku(),
                stock.fulfilmentCentre(),
                watch.line(),
                available(stock),
                onOrder(stock),
                demand,
                recent,
                before,
                reorder(stock, watch, demand));
    }

    private static Velocity velocity(List<SkuHistory> asked, DemandThrough through, int back, int days) {
        DemandTold told = through.told();
        LocalDate last = told.through().minusDays(back);
        return Velocity.of(asked, told, last, days);
    }

    private static int available(StockLevel stock) {
        return CentreOutlook.availableToPromise(
                stock.onHand(), stock.openSale(), stock.blocked(), stock.putawayPending());
    }

    private static long onOrder(StockLevel stock) {
        return (long) stock.onOrder() + stock.inTransit();
    }

    private static @Nullable Reorder reorder(StockLevel stock, SkuWatch watch, Velocity demand) {
        SkuMaster master = watch.master();
        WatchLine line = watch.line();
        if (master == null || demand.days() < line.daysTold() || demand.perDayMilli() == 0) {
            return null;
        }
        return Reorder.of(
                demand.during(master.leadTimeDays(), master.leadTimeSdDays()),
                line.serviceZ(),
                line.reviewDays(),
                new Supply(available(stock), onOrder(stock), master.moq(), master.packSize()));
    }

    /** Whether enough days were told to know the daily demand. */
    public boolean known() {
        return demand.days() >= line.daysTold();
    }

    /** Whether something is left, and lasts strictly fewer days than the line. */
    public boolean low() {
        return availableUnits > 0 && demand.coversLess(availableUnits, line.coverBelowDays());
    }

    /** Whether nothing is left of what is asked for. */
    public boolean gone() {
        return availableUnits <= 0 && demand.units() > 0;
    }

    /** Whether enough is left to speak of, and strictly less was sold through than the line. */
    public boolean slow() {
        return availableUnits >= line.slowUnits() && demand.sellsBelow(availableUnits, line.slowBelowBp());
    }

    /** Units a day told, lately and before. */
    public Change velocity() {
        return new Change(recent.units(), recent.days(), before.units(), before.days());
    }

    /** Whether enough days of both windows were told, and enough was sold in one of them, to compare them. */
    public boolean comparable() {
        return Math.min(recent.days(), before.days()) >= line.recentTold()
                && Math.max(recent.units(), before.units()) >= line.shiftUnits();
    }

    /** Whether velocity rose by the line's share or more. */
    public boolean faster() {
        return velocity().reaches(WHOLE + line.upBp());
    }

    /** Whether velocity fell by the line's share or more. */
    public boolean slower() {
        return velocity().fallsTo(WHOLE - line.downBp());
    }

    /** Whether taking {@code units} away leaves no more there and coming than the reorder point. */
    public boolean fallsToReorder(int units) {
        return reorder != null && reorder.reachedWith(availableUnits + onOrderUnits - units);
    }

    /** Whether something should be ordered today. */
    public boolean due() {
        return reorder != null && reorder.daysToOrder() == 0 && reorder.orderUnits() > 0;
    }

    /** What to order now; 0 where nobody knows or nothing is needed. */
    public long orderUnits() {
        return reorder == null ? 0 : reorder.orderUnits();
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

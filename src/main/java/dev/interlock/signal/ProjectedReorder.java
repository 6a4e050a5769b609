package dev.interlock.signal;

import dev.interlock.arithmetic.PaymentSchedule;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Operations to finance: so much will be spent on a SKU, before any purchase order exists. It is over when the order was
 * placed, because ordered units count as such.
 *
 * @param units for all centres together
 * @param lines what each centre gets, and why
 * @param valuePaise units at what one costs
 * @param orderOn the day of the projection: its order is due
 * @param deliveredOn the usual lead time later
 * @param creditDays as agreed
 * @param capDays the most that is lawful
 * @param payments an advance, if any, and the rest; they come to the value
 */
public record ProjectedReorder(
        String sku,
        String supplierId,
        long units,
        List<SkuReorder.Line> lines,
        long unitCostPaise,
        long valuePaise,
        LocalDate orderOn,
        LocalDate deliveredOn,
        int creditDays,
        int capDays,
        List<ReorderPayment> payments)
        implements Signal {

    /** What {@code reorder} costs when it is ordered on {@code today}, and {@code supplier} is paid. */
    public ProjectedReorder(SkuReorder reorder, SupplierPayment supplier, LocalDate today) {
        this(
                reorder,
                supplier,
                PaymentSchedule.of(
                        reorder.units(), reorder.unitCostPaise(), today, reorder.leadDays(), supplier.schedule()));
    }

    private ProjectedReorder(SkuReorder reorder, SupplierPayment supplier, PaymentSchedule schedule) {
        this(
                reorder.sku(),
                reorder.supplierId(),
                reorder.units(),
                reorder.lines(),
                reorder.unitCostPaise(),
                schedule.valuePaise(),
                schedule.orderedOn(),
                schedule.deliveredOn(),
                supplier.terms().creditDays(),
                supplier.cap().paidWithinDays(),
                payments(reorder, schedule));
    }

    private static List<ReorderPayment> payments(SkuReorder reorder, PaymentSchedule schedule) {
        return Stream.of(
                        new ReorderPayment(
                                reorder.sku(),
                                reorder.supplierId(),
                                ReorderPayment.Part.ADVANCE,
                                schedule.orderedOn(),
                                schedule.advancePaise()),
                        new ReorderPayment(
                                reorder.sku(),
                                reorder.supplierId(),
                                ReorderPayment.Part.REST,
                                schedule.restOn(),
                                schedule.restPaise()))
                .filter(payment -> payment.paise() != 0)
                .toList();
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(ProjectedReorder.class, sku, supplierId);
    }

    /** Finance is told; nobody has to do anything. */
    @Override
    public int actWithinHours() {
        return 0;
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return sku.hashCode();
    }
}

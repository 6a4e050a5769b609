package dev.interlock.signal;

import dev.interlock.fact.CommittedFlow;
import dev.interlock.fact.ExpectedSettlement;
import dev.interlock.policy.CashLine;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Money that is expected to move on a day, and what says so.
 *
 * @param source what says so: the flow, the counterparty, the SKU and part of its reorder
 * @param purpose what it is
 * @param counterparty who pays or is paid; null when nobody in particular
 * @param dueOn the day it is due
 * @param movesOn the day it is counted on: as due; what should have gone already goes today, what should have come
 *     already comes some days from now
 * @param paise positive when it comes, negative when it goes
 */
public record CashMovement(
        Kind kind,
        String source,
        String purpose,
        @Nullable String counterparty,
        LocalDate dueOn,
        LocalDate movesOn,
        long paise)
        implements Derived {

    /** The largest first. */
    static final Comparator<CashMovement> LARGEST = Comparator.comparingLong((CashMovement one) -> Math.abs(one.paise))
            .reversed()
            .thenComparing(CashMovement::kind)
            .thenComparing(CashMovement::source)
            .thenComparing(CashMovement::dueOn);

    /** What says that money moves. */
    public enum Kind {
        /** A {@link CommittedFlow}. */
        COMMITTED,
        /** An {@link ExpectedSettlement}. */
        SETTLEMENT,
        /** A {@link ProjectedReorder}. */
        REORDER
    }

    /** What {@code flow} moves. */
    public CashMovement(CommittedFlow flow, LocalDate today, CashLine line) {
        this(
                Kind.COMMITTED,
                flow.flowId(),
                flow.purpose(),
                flow.counterparty(),
                flow.dueOn(),
                placed(flow.dueOn(), flow.amountPaise(), today, line),
                flow.amountPaise());
    }

    /** What {@code settlement}, of which it is known when it is due, moves. */
    public CashMovement(ExpectedSettlement settlement, LocalDate today, CashLine line) {
        this(settlement, Objects.requireNonNull(settlement.dueOn()), today, line);
    }

    private CashMovement(ExpectedSettlement settlement, LocalDate dueOn, LocalDate today, CashLine line) {
        this(
                Kind.SETTLEMENT,
                settlement.counterparty(),
                "Expected settlement",
                settlement.counterparty(),
                dueOn,
                placed(dueOn, settlement.amountPaise(), today, line),
                settlement.amountPaise());
    }

    /** What {@code payment} takes. */
    public CashMovement(ReorderPayment payment) {
        this(
                Kind.REORDER,
                payment.sku() + ' ' + payment.part(),
                "Projected reorder",
                payment.supplierId(),
                payment.dueOn(),
                payment.dueOn(),
                Math.negateExact(payment.paise()));
    }

    private static LocalDate placed(LocalDate dueOn, long paise, LocalDate today, CashLine line) {
        if (!dueOn.isBefore(today)) {
            return dueOn;
        }
        return paise > 0 ? today.plusDays(line.overdueInDays()) : today;
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * source.hashCode() + dueOn.hashCode();
    }
}

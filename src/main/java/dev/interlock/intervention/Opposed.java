package dev.interlock.intervention;

import dev.interlock.fact.Department;
import dev.interlock.fact.SettlementFlag;
import dev.interlock.policy.SideKind;
import dev.interlock.signal.Claim;
import dev.interlock.signal.Derived;
import dev.interlock.signal.LowCover;
import dev.interlock.signal.StockFigures;
import org.jspecify.annotations.Nullable;

/**
 * Two sides that cannot both have their way.
 *
 * @param claim the claim that is one side; null when none is
 */
public record Opposed(Side side, Side against, @Nullable Claim claim) implements Derived {

    /** A cut that is asked for, where {@code target} is pushed. */
    public Opposed(Contending cut, PushedTarget target) {
        this(Side.of(cut, SideKind.CUT_SPEND, Department.LOGISTICS), target.push(), null);
    }

    /** A cut that is in force, where {@code target} is pushed. */
    public Opposed(AdjustmentInForce cut, PushedTarget target) {
        this(Side.of(cut), target.push(), null);
    }

    /** A transfer away from a centre that runs out. */
    public Opposed(Contending transfer, LowCover low) {
        this(transfer(transfer), Side.of(low), null);
    }

    /** A transfer that leaves a centre with what it should order again at. */
    public Opposed(Contending transfer, StockFigures figures) {
        this(transfer(transfer), Side.of(figures), null);
    }

    /** A claim of what {@code flag} says was our own fault. */
    public Opposed(Claim claim, SettlementFlag flag) {
        this(Side.of(claim), Side.of(flag), claim);
    }

    /** A lift that restores what {@code probe} would only try. */
    public Opposed(Contending lift, Contending probe) {
        this(
                Side.of(lift, SideKind.LIFT_ADJUSTMENT, Department.LOGISTICS),
                Side.of(probe, SideKind.PROBE_ZONE, Department.LOGISTICS),
                null);
    }

    private static Side transfer(Contending transfer) {
        return Side.of(transfer, SideKind.MOVE_STOCK, Department.OPERATIONS);
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * side.what().hashCode() + against.what().hashCode();
    }
}

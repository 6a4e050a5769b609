package dev.interlock.intervention;

import dev.interlock.arithmetic.OptionPrice;
import dev.interlock.fact.Mechanism;
import dev.interlock.signal.Derived;

/** A priced option, and whether it may be chosen. */
public record OptionStanding(ExposedTarget exposed, Mechanism mechanism, OptionPrice price, Standing standing)
        implements Derived {

    /** Whether an option may be chosen. */
    public enum Standing {
        OPEN,
        /** The campaign's team locked its strategy. */
        STRATEGY_LOCKED,
        /** The campaign's team protects this geography. */
        PROTECTED_GEOGRAPHY,
        /** The campaign's team does not allow this mechanism. */
        NOT_ALLOWED
    }

    /** What the zone would earn in a day. */
    public long profitPaise() {
        return price.profitPaise();
    }

    /** Whether it earns less than {@code shareBp} of the size of {@code bestPaise} below it, or as much. */
    public boolean within(long bestPaise, int shareBp) {
        long shortfall = bestPaise - profitPaise();
        return shortfall == 0 || shortfall * 10_000 < Math.abs(bestPaise) * shareBp;
    }

    /** Whether it may be chosen. */
    public boolean open() {
        return standing == Standing.OPEN;
    }
}

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

    /** Whether it may be chosen. */
    public boolean open() {
        return standing == Standing.OPEN;
    }
}

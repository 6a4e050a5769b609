package dev.interlock.intervention;

import dev.interlock.fact.Mechanism;
import dev.interlock.signal.Derived;

/** The contender with the first rank. */
public record ChosenOption(ExposedTarget exposed, Mechanism mechanism, long profitPaise, long bestPaise)
        implements Derived {

    /** Whether it was chosen for its priority over a slightly better one. */
    public boolean nearTie() {
        return profitPaise < bestPaise;
    }
}

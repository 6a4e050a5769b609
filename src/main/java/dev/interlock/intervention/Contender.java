package dev.interlock.intervention;

import dev.interlock.fact.Mechanism;
import dev.interlock.signal.Derived;

/**
 * An open option that beats leaving the campaign alone and is the best, or worth about as much.
 *
 * @param rank its priority; 1 goes first
 * @param bestPaise what the best option earns in a day
 */
public record Contender(ExposedTarget exposed, Mechanism mechanism, long profitPaise, int rank, long bestPaise)
        implements Derived {}

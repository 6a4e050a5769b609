package dev.interlock.intervention;

import dev.interlock.fact.Loop;
import dev.interlock.signal.Derived;

/**
 * What one loop was granted on the business day.
 *
 * @param grants how many interventions went ahead without asking
 * @param movedPaise how much they move
 */
public record LoopDay(Loop loop, long grants, long movedPaise) implements Derived {}

package dev.interlock.intervention;

import dev.interlock.policy.ConflictLine;
import dev.interlock.signal.Derived;

/** A row of the conflicts speaks of two that are opposed. */
public record Weighed(Opposed opposed, ConflictLine line) implements Derived {}

package dev.interlock.intervention;

import dev.interlock.signal.Outstanding;

/** A department never said that it heard a signal, for as long as its route allows: the desk registers that. */
public record Elapsed(Outstanding outstanding) implements ForTheDesk {}

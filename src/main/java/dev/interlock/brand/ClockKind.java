package dev.interlock.brand;

/** Who says what time it is for a brand. Its clock never goes back. */
public enum ClockKind {
    /** The clock on the wall; it ticks at most once a minute. */
    WALL,
    /** The integrator, with each batch: for replays and histories. */
    POSTED
}

package dev.interlock.brand;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who says what time it is for a brand. Its clock never goes back. */
public enum ClockKind {
    /** The clock on the wall; it ticks at most once a minute. */
    WALL,
    /** The integrator, with each batch: for replays and histories. */
    POSTED;

    /**
     * What time it is for a brand.
     *
     * @param shown what its clock shows; null before its first request
     * @param wall what the clock on the wall shows
     */
    public Instant now(@Nullable Instant shown, Instant wall) {
        return this == POSTED && shown != null ? shown : wall;
    }
}

package dev.interlock.fact;

import java.time.Duration;
import java.time.Instant;

/** The brand's clock. Only rules over open signals, interventions, executions and sources may join it. */
public record AsOf(Instant instant) {

    /** Whether {@code hours} have passed since {@code from}; the moment itself counts. */
    public boolean reached(Instant from, int hours) {
        return !instant.isBefore(from.plus(Duration.ofHours(hours)));
    }
}

package dev.interlock.fact;

import java.time.Duration;
import java.time.Instant;

/** The brand's clock. Only rules over open signals, interventions, executions and sources may join it. */
public record AsOf(Instant instant) {

    /** Whether it is {@code moment}, or later. */
    public boolean reached(Instant moment) {
        return !instant.isBefore(moment);
    }

    /** Whether {@code hours} have passed since {@code from}; the moment itself counts. */
    public boolean reached(Instant from, int hours) {
        return reached(from.plus(Duration.ofHours(hours)));
    }
}

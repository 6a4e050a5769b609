package dev.interlock.fact;

import java.time.Instant;

/** The brand's clock. Only rules over open signals, interventions and executions may join it. */
public record AsOf(Instant instant) {}

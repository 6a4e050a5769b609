package dev.interlock.intervention;

import dev.interlock.signal.Derived;
import java.time.Instant;
import java.util.UUID;

/** Since when a person may be asked about an intervention: hours count from here. */
public record AskedSince(UUID id, Instant since) implements Derived {}

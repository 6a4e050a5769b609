package dev.interlock.intervention;

import dev.interlock.signal.Derived;
import java.util.UUID;

/** What is in force still has its reason. */
public record StillNeeded(UUID id) implements Derived {}

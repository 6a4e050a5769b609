package dev.interlock.intervention;

import java.util.UUID;

/** Nobody answered in time: the desk registers that. */
public record Lapsed(UUID id) implements Duty {}

package dev.interlock.intervention;

import java.util.UUID;

/** What is asked for is no longer what was ruled on: the desk gives it a new identity. */
public record Superseded(UUID id) implements Duty {}

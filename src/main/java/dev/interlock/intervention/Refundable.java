package dev.interlock.intervention;

import java.util.UUID;

/** What was released stands no more and was not carried out: the desk takes the ruling back. */
public record Refundable(UUID id) implements Duty {}

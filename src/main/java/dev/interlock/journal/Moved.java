package dev.interlock.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * An intervention came to stand elsewhere.
 *
 * @param id the intervention
 * @param state where it stands
 * @param position of the entry it follows from
 * @param at the brand's clock
 * @param receivedAt the time on the wall
 * @param principal who made it so
 */
public record Moved(UUID id, String state, long position, Instant at, Instant receivedAt, String principal) {}

package dev.interlock.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * What followed from one entry.
 *
 * @param answer what the caller was answered, as JSON
 * @param trace everything behind it, as JSON
 */
@SuppressWarnings("ArrayRecordComponent") // Decisions are carried, never compared.
public record StoredDecision(UUID id, long position, Instant asOf, String rulebook, byte[] answer, byte[] trace) {}

package dev.interlock.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a brand's journal.
 *
 * @param position gapless, from 1
 * @param asOf the brand's clock; null before its first request
 * @param receivedAt when the entry was made, by the wall's clock
 * @param payload canonical JSON; null when it was removed under a retention policy
 * @param payloadSha256 of the payload as it was written
 * @param hash of this entry and, through its predecessor's, of all before
 */
@SuppressWarnings("ArrayRecordComponent") // Entries are carried, never compared.
public record Entry(
        String brand,
        long position,
        EntryKind kind,
        int schemaVersion,
        @Nullable Instant asOf,
        Instant receivedAt,
        String principal,
        @Nullable String idempotencyKey,
        byte @Nullable [] payload,
        byte[] payloadSha256,
        byte[] hash) {

    /** The form of the payloads written today. */
    public static final int SCHEMA_VERSION = 1;

    /** When an entry was written, and by whom. */
    public record Header(@Nullable Instant asOf, Instant receivedAt, String principal) {}
}

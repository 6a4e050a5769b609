package dev.interlock.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A journal entry as auditors see it.
 *
 * @param payload null when it was removed under a retention policy
 * @param payloadSha256 of the payload as it was written, in hex
 * @param hash of this entry and, through its predecessor's, of all before, in hex
 */
public record EntryView(
        long position,
        EntryKind kind,
        int schemaVersion,
        @Nullable Instant asOf,
        Instant receivedAt,
        String principal,
        @Nullable String idempotencyKey,
        @Nullable JsonNode payload,
        String payloadSha256,
        String hash) {

    static EntryView of(Entry entry) {
        return new EntryView(
                entry.position(),
                entry.kind(),
                entry.schemaVersion(),
                entry.asOf(),
                entry.receivedAt(),
                entry.principal(),
                entry.idempotencyKey(),
                entry.payload() == null ? null : Memory.json(entry.payload()),
                HexFormat.of().formatHex(entry.payloadSha256()),
                HexFormat.of().formatHex(entry.hash()));
    }
}

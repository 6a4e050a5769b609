package dev.interlock.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;

/** Each entry's hash: SHA-256 over the hash before, the entry's header, and its payload's digest. */
final class Chain {

    /** What the first entry rests on. */
    static final byte[] START = new byte[32];

    private Chain() {}

    static byte[] hash(byte[] previous, Entry entry) {
        return Sha256.of(previous, header(entry), entry.payloadSha256());
    }

    /** Why {@code entry} does not follow {@code previous}; empty when it does. */
    static Optional<String> broken(long previousPosition, byte[] previous, Entry entry) {
        if (entry.position() != previousPosition + 1) {
            return Optional.of("Position %d is followed by position %d.".formatted(previousPosition, entry.position()));
        }
        if (entry.payload() != null && !Arrays.equals(Sha256.of(entry.payload()), entry.payloadSha256())) {
            return Optional.of("The payload at position %d is not the one written.".formatted(entry.position()));
        }
        if (!Arrays.equals(hash(previous, entry), entry.hash())) {
            return Optional.of("The entry at position %d, or one before, was changed.".formatted(entry.position()));
        }
        return Optional.empty();
    }

    private static byte[] header(Entry entry) {
        ObjectNode header = CanonicalJson.mapper().createObjectNode();
        header.put("brand", entry.brand());
        header.put("position", entry.position());
        header.put("kind", entry.kind().name());
        header.put("schemaVersion", entry.schemaVersion());
        if (entry.asOf() != null) {
            header.put("asOf", entry.asOf().toString());
        }
        header.put("receivedAt", entry.receivedAt().toString());
        header.put("principal", entry.principal());
        if (entry.idempotencyKey() != null) {
            header.put("idempotencyKey", entry.idempotencyKey());
        }
        return CanonicalJson.write(header);
    }
}

package dev.interlock.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How far a brand's journal goes.
 *
 * @param epoch who may commit: taking over a brand increments it
 * @param position of the last entry; 0 when there is none
 * @param hash of the last entry
 * @param asOf the brand's clock; null before its first request
 * @param rulebook the id of the rulebook that decides; null until the first was activated
 * @param ownRulebook whether the brand keeps its rulebook when the shared one changes
 */
@SuppressWarnings("ArrayRecordComponent") // Heads are carried, never compared.
public record Head(
        String brand,
        long epoch,
        long position,
        byte[] hash,
        @Nullable Instant asOf,
        @Nullable String rulebook,
        boolean ownRulebook) {

    /** The entry that follows; {@code receivedAt} is kept to the microsecond, as the database does. */
    public Entry next(
            EntryKind kind,
            @Nullable Instant clock,
            Instant receivedAt,
            String principal,
            @Nullable String idempotencyKey,
            byte[] payload) {
        var unsealed = new Entry(
                brand,
                position + 1,
                kind,
                Entry.SCHEMA_VERSION,
                clock,
                receivedAt.truncatedTo(ChronoUnit.MICROS),
                principal,
                idempotencyKey,
                payload,
                Sha256.of(payload),
                hash);
        return new Entry(
                brand,
                unsealed.position(),
                kind,
                unsealed.schemaVersion(),
                clock,
                unsealed.receivedAt(),
                principal,
                idempotencyKey,
                payload,
                unsealed.payloadSha256(),
                Chain.hash(hash, unsealed));
    }

    /** The head when {@code entry} is the last one. */
    public Head after(Entry entry) {
        return new Head(brand, epoch, entry.position(), entry.hash(), entry.asOf(), rulebook, ownRulebook);
    }

    /** The same head under another rulebook. */
    public Head under(String newRulebook, boolean own) {
        return new Head(brand, epoch, position, hash, asOf, newRulebook, own);
    }

    /** The same head in another epoch. */
    Head in(long newEpoch) {
        return new Head(brand, newEpoch, position, hash, asOf, rulebook, ownRulebook);
    }
}

package dev.interlock.http.posting;

import dev.interlock.brand.Posted;
import dev.interlock.http.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Who posts to which brand, under which idempotency key.
 *
 * @param idempotencyKey null when the request is never repeated
 */
record Sender(String brand, String principal, @Nullable String idempotencyKey) {

    /** The most characters a chunk's number adds to its stream's key. */
    private static final int CHUNK_SUFFIX = 11;

    Sender {
        int longest = Posted.LONGEST_KEY - CHUNK_SUFFIX;
        if (idempotencyKey != null
                && (idempotencyKey.isBlank()
                        || idempotencyKey.length() > longest
                        || idempotencyKey.chars().anyMatch(Character::isISOControl))) {
            throw Refusal.ofParameter(
                    "Idempotency-Key",
                    null,
                    "The Idempotency-Key must have 1 to %d characters, none of them a control character."
                            .formatted(longest));
        }
    }

    /** The same sender of one chunk of a stream. */
    Sender ofChunk(int number) {
        return new Sender(brand, principal, idempotencyKey == null ? null : idempotencyKey + '#' + number);
    }
}

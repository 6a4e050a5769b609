package dev.interlock.brand;

import dev.interlock.fact.Fact;
import dev.interlock.journal.UnknownCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request of an integrator: some facts, all or nothing.
 *
 * @param principal who posts
 * @param idempotencyKey repeats of the request bear the same; null when it is never repeated
 * @param asOf the brand's clock, for brands with a posted one; kept to the microsecond
 * @param unknownCodes what the facts do not say because it is not known here
 */
public record Posted(
        String principal,
        @Nullable String idempotencyKey,
        @Nullable Instant asOf,
        List<Fact> facts,
        List<UnknownCode> unknownCodes) {

    /** The longest idempotency key that is kept. */
    public static final int LONGEST_KEY = 200;

    public Posted {
        if (idempotencyKey != null && (idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY)) {
            throw new IllegalArgumentException(
                    "The idempotency key must have 1 to %d characters.".formatted(LONGEST_KEY));
        }
        asOf = asOf == null ? null : asOf.truncatedTo(ChronoUnit.MICROS);
        facts = List.copyOf(facts);
        unknownCodes = List.copyOf(unknownCodes);
    }

    /** Facts of which everything is known. */
    public Posted(String principal, @Nullable String idempotencyKey, @Nullable Instant asOf, List<Fact> facts) {
        this(principal, idempotencyKey, asOf, facts, List.of());
    }
}

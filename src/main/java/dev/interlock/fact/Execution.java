package dev.interlock.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an integrator says became of a released intervention.
 *
 * @param id the intervention
 * @param by who reported it
 * @param at the brand's clock when it was reported
 * @param businessDay the day it was carried out
 * @param movedPaise how much it really moves in a day
 * @param before how the target was, in the channel's own words: what undoing it restores
 * @param after how the target is now
 * @param note anything else worth knowing; null when nothing is
 */
public record Execution(
        UUID id,
        Outcome outcome,
        String by,
        Instant at,
        LocalDate businessDay,
        long movedPaise,
        Map<String, String> before,
        Map<String, String> after,
        @Nullable String note)
        implements Registration {

    /** What became of it. */
    public enum Outcome {
        CARRIED_OUT,
        /** Only a part could be done, and is in force. */
        PARTIALLY_CARRIED_OUT,
        /** Nothing was done. */
        FAILED,
        /** It was carried out, and somebody undid it at the channel. */
        REVERTED_BY_HAND,
        /** Another intervention on the same target took its place. */
        REPLACED,
        /** It was lifted, and the state before restored. */
        LIFTED;

        /** Whether something is done. */
        public boolean inForce() {
            return this == CARRIED_OUT || this == PARTIALLY_CARRIED_OUT;
        }
    }

    /** So many properties of a target are kept. */
    public static final int PROPERTIES_MOST = 20;

    public Execution {
        before = before == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(before));
        after = after == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(after));
        var guard = Guard.of(Execution.class)
                .present(id, "id")
                .present(outcome, "outcome")
                .present(by, "by")
                .present(at, "at")
                .present(businessDay, "businessDay")
                .notNegative(movedPaise, "movedPaise")
                .optionalText(note, "note");
        properties(guard, before, "before");
        properties(guard, after, "after");
        guard.check();
    }

    private static void properties(Guard guard, Map<String, String> properties, String field) {
        guard.require(
                properties.size() <= PROPERTIES_MOST,
                field,
                properties.size(),
                "The %s has %d properties; at most %d are kept.",
                field,
                properties.size(),
                PROPERTIES_MOST);
        properties.forEach((name, value) -> guard.text(name, field).text(value, field + "." + name));
    }

    /** Whether something is done. */
    public boolean inForce() {
        return outcome.inForce();
    }

    /** The same execution with another outcome. */
    public Execution become(Outcome now, Instant when) {
        return new Execution(id, now, by, when, businessDay, movedPaise, before, after, note);
    }

    @Override
    public Instant observedAt() {
        return at;
    }

    @Override
    public FactKey key() {
        return FactKey.of(Execution.class, id);
    }
}

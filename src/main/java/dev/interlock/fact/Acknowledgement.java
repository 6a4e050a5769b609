package dev.interlock.fact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A department heard a signal, or did not until it was too late. It holds for the class the signal had then.
 *
 * @param id the signal
 * @param by the person or system; for an expiry, the desk itself
 * @param at the brand's clock
 * @param note what they said; null when nothing
 */
public record Acknowledgement(
        UUID id, Department department, String signalClass, Answer answer, String by, Instant at, @Nullable String note)
        implements Registration {

    /** The longest note. */
    public static final int NOTE_LONGEST = 500;

    /** What the department said. */
    public enum Answer {
        ACKNOWLEDGED,
        /** Nothing, for as long as its route allows. */
        EXPIRED
    }

    public Acknowledgement {
        Guard.of(Acknowledgement.class)
                .present(id, "id")
                .present(department, "department")
                .present(signalClass, "signalClass")
                .present(answer, "answer")
                .present(by, "by")
                .present(at, "at")
                .require(
                        note == null || note.length() <= NOTE_LONGEST,
                        "note",
                        null,
                        "The note has %d characters; at most %d are kept.",
                        note == null ? 0 : note.length(),
                        NOTE_LONGEST)
                .check();
    }

    /** The key of what {@code department} said of the signal {@code id}. */
    public static FactKey key(UUID id, Department department) {
        return FactKey.of(Acknowledgement.class, id, department);
    }

    @Override
    public Instant observedAt() {
        return at;
    }

    /** Whether it was said at {@code when} or later: what a department said of an earlier time of the class is over. */
    public boolean saidSince(Instant when) {
        return !at.isBefore(when);
    }

    @Override
    public FactKey key() {
        return key(id, department);
    }
}

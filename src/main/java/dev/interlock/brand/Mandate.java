package dev.interlock.brand;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By whose word a rulebook decides, and why; the journal keeps it beside the activation.
 *
 * @param principal who said so
 * @param kind in which way
 * @param draft the draft that begins to decide, or ends; null where there is none
 * @param reason what they said; null when they said nothing
 */
public record Mandate(String principal, Kind kind, @Nullable UUID draft, @Nullable String reason) {

    /** The ways in which a rulebook comes to decide. */
    public enum Kind {
        /** Rules and tables were read from disk for all brands without their own, or a desk began with another build. */
        DEPLOYED,
        /** Somebody said yes to a draft. */
        APPROVED,
        /** Somebody took a draft back. */
        TAKEN_BACK
    }

    /** {@code principal} deployed it. */
    public static Mandate deployed(String principal) {
        return new Mandate(principal, Kind.DEPLOYED, null, null);
    }

    /** {@code principal} said yes to {@code draft}. */
    public static Mandate approved(String principal, UUID draft, @Nullable String reason) {
        return new Mandate(principal, Kind.APPROVED, draft, reason);
    }

    /** {@code principal} took {@code draft} back. */
    public static Mandate takenBack(String principal, UUID draft, String reason) {
        return new Mandate(principal, Kind.TAKEN_BACK, draft, reason);
    }
}

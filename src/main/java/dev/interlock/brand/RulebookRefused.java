package dev.interlock.brand;

/** A rulebook that cannot be activated for any brand; the message says why. */
public final class RulebookRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RulebookRefused(String message, Throwable cause) {
        super(message, cause);
    }

    RulebookRefused(String message) {
        super(message);
    }
}

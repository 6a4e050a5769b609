package dev.interlock.brand;

import dev.interlock.engine.UncompilableRules;

/** A rulebook that cannot be activated for any brand; the message says why. */
public final class RulebookRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private RulebookRefused(String message, Throwable cause) {
        super(message, cause);
    }

    static RulebookRefused uncompilable(UncompilableRules e) {
        return new RulebookRefused("The rules do not compile: " + e.getMessage(), e);
    }

    RulebookRefused(String message) {
        super(message);
    }
}

package dev.interlock.journal;

/** The database refused, or cannot be reached; nothing was committed. */
public final class LedgerFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LedgerFailed(String what, Throwable cause) {
        super("%s failed: %s".formatted(what, cause.getMessage()), cause);
    }
}

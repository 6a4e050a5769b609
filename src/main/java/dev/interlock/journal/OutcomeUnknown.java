package dev.interlock.journal;

/** The connection broke while the database was committing. Only the head can tell what happened. */
public final class OutcomeUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutcomeUnknown(Throwable cause) {
        super("The connection broke during a commit.", cause);
    }
}

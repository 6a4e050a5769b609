package dev.interlock.reporting;

/** A case cannot be filed, or is not there. */
public final class CaseRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    /** What is the matter. */
    public enum Why {
        /** There is nothing to claim. */
        UNKNOWN,
        /** It is not what was seen. */
        STALE,
        /** Documents are missing. */
        INCOMPLETE,
        /** What was said of it cannot be. */
        INVALID
    }

    CaseRefused(Why why, String message) {
        super(message);
        this.why = why;
    }

    /** What is the matter. */
    public Why why() {
        return why;
    }
}

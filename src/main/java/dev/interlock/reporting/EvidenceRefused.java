package dev.interlock.reporting;

/** A document cannot be kept, or is not there. */
public final class EvidenceRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    /** What is the matter. */
    public enum Why {
        /** Its bytes are nothing that is kept, or not what they were said to be. */
        UNSUPPORTED,
        /** It, or all of them together, would be too large. */
        TOO_LARGE,
        /** What it should prove cannot be. */
        INVALID,
        /** Nothing of the kind is there. */
        UNKNOWN
    }

    EvidenceRefused(Why why, String message) {
        super(message);
        this.why = why;
    }

    /** What is the matter. */
    public Why why() {
        return why;
    }
}

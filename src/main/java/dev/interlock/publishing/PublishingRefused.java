package dev.interlock.publishing;

import java.util.List;

/** A draft cannot go where somebody wants it; the message says why. */
public final class PublishingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The kinds of reasons. */
    public enum Why {
        /** There is no such draft or workbook. */
        UNKNOWN,
        /** This person may not. */
        NOT_ELIGIBLE,
        /** It stands where this cannot follow. */
        OUT_OF_TURN,
        /** Another rulebook decides than the one it was drafted against. */
        STALE,
        /** What was said is not enough, or nothing would change. */
        INVALID
    }

    private final Why why;
    private final transient List<String> details;

    PublishingRefused(Why why, String message) {
        this(why, message, List.of());
    }

    PublishingRefused(Why why, String message, List<String> details) {
        super(message);
        this.why = why;
        this.details = List.copyOf(details);
    }

    /** Which kind of reason. */
    public Why why() {
        return why;
    }

    /** Each single thing in the way, where there are several. */
    public List<String> details() {
        return details;
    }
}

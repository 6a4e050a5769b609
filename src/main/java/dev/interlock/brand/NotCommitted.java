package dev.interlock.brand;

/** The database did not take the request, and nothing of it happened; or, said so, its fate is not known. */
public final class NotCommitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean fateKnown;

    private NotCommitted(String message, boolean fateKnown, Throwable cause) {
        super(message, cause);
        this.fateKnown = fateKnown;
    }

    static NotCommitted nothingHappened(Throwable cause) {
        return new NotCommitted("The database refused the commit; nothing of the request happened.", true, cause);
    }

    static NotCommitted fateUnknown(Throwable cause) {
        return new NotCommitted(
                """
                The connection broke during the commit and the database cannot be asked what happened.
                Maybe repeat the request with the same idempotency key.""",
                false,
                cause);
    }

    /** Whether it is certain that nothing happened. */
    public boolean fateKnown() {
        return fateKnown;
    }
}

package dev.interlock.brand;

/** Another process owns the brand, or nobody does yet; nothing was accepted. Ask again later. */
public final class NotOwner extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int retryAfterSeconds;

    NotOwner(String brand, int retryAfterSeconds) {
        super("This process does not own the brand (%s).".formatted(brand));
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** When asking again makes sense. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}

package dev.interlock.brand;

/** So much waits at the desk that the request was not taken in; nothing of it was accepted. */
public final class QueueFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int retryAfterSeconds;

    QueueFull(String brand, int requests, int facts) {
        super("At the desk of the brand (%s) %d requests with %d facts wait.".formatted(brand, requests, facts));
        this.retryAfterSeconds = 1;
    }

    /** When asking again makes sense. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}

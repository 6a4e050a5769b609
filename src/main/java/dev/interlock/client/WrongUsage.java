package dev.interlock.client;

/** A command was called with options it cannot work with. */
public final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongUsage(String message) {
        super(message);
    }
}

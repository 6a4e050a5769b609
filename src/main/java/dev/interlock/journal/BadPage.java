package dev.interlock.journal;

/** A page that cannot be asked for: its limit is out of bounds, or its cursor is none of ours. */
public final class BadPage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadPage(String message) {
        super(message);
    }
}

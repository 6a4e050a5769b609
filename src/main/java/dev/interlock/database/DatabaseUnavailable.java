package dev.interlock.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be had; the message tells the operator why, and what may help. */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(String message) {
        super(message);
    }

    DatabaseUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

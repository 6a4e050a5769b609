package dev.interlock;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Keeps the engine's library from writing down every fact it handles: outside the service nobody sets its
 * level, and then it does.
 */
public final class QuietEngine implements BeforeAllCallback {

    // Held, or the level would be forgotten with it.
    private static final Logger DROOLS = Logger.getLogger("org.drools");

    @Override
    public void beforeAll(ExtensionContext context) {
        DROOLS.setLevel(Level.INFO);
    }
}

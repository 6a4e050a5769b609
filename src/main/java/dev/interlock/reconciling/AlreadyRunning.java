package dev.interlock.reconciling;

import dev.interlock.journal.Reconciliation;

/** Another comparison of the brand is on its way. */
public final class AlreadyRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyRunning(Reconciliation running) {
        super("A reconciliation of (%s), begun at %s, is running.".formatted(running.brand(), running.startedAt()));
    }
}

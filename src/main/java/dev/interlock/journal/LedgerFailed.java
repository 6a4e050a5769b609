package dev.interlock.journal;

import java.sql.BatchUpdateException;
import java.sql.SQLException;

/** The database refused, or cannot be reached; nothing was committed. */
public final class LedgerFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LedgerFailed(String what, SQLException cause) {
        super("%s failed: %s".formatted(what, served(cause).getMessage()), served(cause));
    }

    /** What the server said. A batch repeats its statement with every value, which belongs in no log. */
    private static SQLException served(SQLException failure) {
        SQLException next = failure instanceof BatchUpdateException ? failure.getNextException() : null;
        return next == null ? failure : next;
    }
}

package dev.interlock.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Raises the epochs of brands, so that no commit of an earlier epoch can follow.
 *
 * <p>A process that was stopped in the middle of a commit holds the brand's row for as long as it stands
 * still. It is not waited for: its transaction is ended, and none of it happened.
 */
final class Epochs {

    private static final Logger LOG = Logger.getLogger(Epochs.class);
    private static final int TRIES = 10;

    /** A commit takes milliseconds; one without a sign of life for so long stands still. */
    private static final int STUCK_SECONDS = 5;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DataSource database;

    Epochs(DataSource database) {
        this.database = database;
    }

    /** Raises the epoch of {@code brand} and reads its head; empty when its epoch is not {@code expected}. */
    Optional<Head> raise(String brand, @Nullable Long expected) {
        for (int tries = 1; ; tries++) {
            try {
                return tryRaise(brand, expected);
            } catch (LedgerFailed e) {
                boolean held =
                        e.getCause() instanceof SQLException cause && LOCK_NOT_AVAILABLE.equals(cause.getSQLState());
                if (!held || tries == TRIES) {
                    throw e;
                }
                endStuckCommits(brand);
            }
        }
    }

    private Optional<Head> tryRaise(String brand, @Nullable Long expected) {
        return Sql.with(database, "Raising the epoch of (%s)".formatted(brand), connection -> {
            connection.setAutoCommit(false);
            try {
                Optional<Head> head = raise(connection, brand, expected);
                connection.commit();
                return head;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    private static Optional<Head> raise(Connection connection, String brand, @Nullable Long expected)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '1s'");
        }
        int raised = Sql.update(
                connection,
                "UPDATE brand_head SET epoch = epoch + 1 WHERE brand = ? AND (?::bigint IS NULL OR epoch = ?::bigint)",
                brand,
                expected,
                expected);
        return raised == 0
                ? Optional.empty()
                : Sql.list(connection, Ledger.SELECT_HEAD, Ledger::head, brand).stream()
                        .findFirst();
    }

    private void endStuckCommits(String brand) {
        int ended = Sql.with(database, "Ending commits that stand still", connection -> Sql.list(
                        connection,
                        """
                        SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_stat_activity activity USING (pid)
                         WHERE relation = 'brand_head'::regclass AND mode = 'RowExclusiveLock' AND granted
                           AND pid <> pg_backend_pid()
                           AND clock_timestamp() - activity.state_change > make_interval(secs => ?)""",
                        (ResultSet row) -> row.getBoolean(1),
                        STUCK_SECONDS)
                .size());
        LOG.infof("waiting for a commit of another process brand=%s ended=%d", brand, ended);
    }
}

package dev.interlock.brand;

import dev.interlock.journal.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Elects who owns a brand: whoever holds its advisory lock, on one connection kept for nothing else.
 *
 * <p>The lock only elects; the epoch in {@code brand_head} protects. An owner whose connection was silent
 * for longer than the lease (stopped, or cut off without a word) is not waited for: its connection is
 * ended, the lock falls free, and its later commits are fenced.
 */
final class Ownership implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Ownership.class);

    private final DataSource database;
    private final Duration lease;
    private @Nullable Connection connection;

    Ownership(DataSource database, Duration lease) {
        this.database = database;
        this.lease = lease;
    }

    /** Tries to become the owner of {@code brand}; to be asked again while another process is. */
    synchronized boolean tryOwn(String brand) {
        try {
            if (connection == null) {
                connection = database.getConnection();
            }
            if (ask(connection, "SELECT pg_try_advisory_lock(?)", key(brand))) {
                return true;
            }
            endSilentOwner(connection, brand);
            return ask(connection, "SELECT pg_try_advisory_lock(?)", key(brand));
        } catch (SQLException e) {
            LOG.warnf("ownership cannot be asked for brand=%s: %s", brand, e.getMessage());
            drop();
            return false;
        }
    }

    /** Gives {@code brand} up for others. */
    synchronized void release(String brand) {
        if (connection == null) {
            return;
        }
        try {
            ask(connection, "SELECT pg_advisory_unlock(?)", key(brand));
        } catch (SQLException e) {
            LOG.warnf("ownership ends with its connection brand=%s: %s", brand, e.getMessage());
            drop();
        }
    }

    /** Shows that this process lives; false when the connection, and with it every lock, is gone. */
    synchronized boolean beat() {
        if (connection == null) {
            return false;
        }
        try {
            return ask(connection, "SELECT ? IS NOT NULL", 1);
        } catch (SQLException e) {
            LOG.warnf("ownership lost with its connection: %s", e.getMessage());
            drop();
            return false;
        }
    }

    /** Gives every brand up. */
    @Override
    public synchronized void close() {
        if (connection == null) {
            return;
        }
        try {
            connection.createStatement().execute("SELECT pg_advisory_unlock_all()");
            connection.close();
            connection = null;
        } catch (SQLException e) {
            LOG.debugf("ownership ends with its connection: %s", e.getMessage());
            drop();
        }
    }

    private void endSilentOwner(Connection asking, String brand) throws SQLException {
        String sql =
                """
                SELECT bool_or(pg_terminate_backend(pid)) FROM pg_locks JOIN pg_stat_activity activity USING (pid)
                 WHERE locktype = 'advisory' AND granted AND objsubid = 1
                   AND pg_locks.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                   AND classid::bigint << 32 | objid::bigint = ?
                   AND clock_timestamp() - activity.state_change > make_interval(secs => ?)""";
        if (ask(asking, sql, key(brand), lease.toMillis() / 1000.0)) {
            LOG.infof("ownership taken from a silent process brand=%s", brand);
        }
    }

    private void drop() {
        Connection gone = connection;
        connection = null;
        if (gone == null) {
            return;
        }
        try {
            // Not closed: a pool would lend it to somebody else, with our locks.
            gone.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debugf("the ownership connection did not close: %s", e.getMessage());
        }
    }

    private static long key(String brand) {
        return ByteBuffer.wrap(Sha256.of(("interlock brand " + brand).getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static boolean ask(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}

package dev.interlock.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Lets one change of a brand's drafts happen at a time, in whichever process. The lock is the database's
 * (an advisory one), so it goes when a process does.
 */
@ApplicationScoped
class BrandLock {

    private static final String PATIENCE = "30s";

    /** Whoever waits holds a connection; the desks need the others. */
    private static final int AT_ONCE = 4;

    private final DataSource database;
    private final Semaphore waiting = new Semaphore(AT_ONCE);

    BrandLock(DataSource database) {
        this.database = database;
    }

    /**
     * Does {@code work} while nobody else changes drafts of {@code brand}.
     *
     * @throws StageTaken when somebody else does so for longer than anybody should wait
     */
    <T> T holding(String brand, Supplier<T> work) {
        if (!waiting.tryAcquire()) {
            throw new StageTaken("Other drafts are being changed.");
        }
        try {
            return locked(brand, work);
        } finally {
            waiting.release();
        }
    }

    private <T> T locked(String brand, Supplier<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                take(connection, brand);
                return work.get();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The drafts of the brand %s cannot be locked.".formatted(brand), e);
        }
    }

    private static void take(Connection connection, String brand) throws SQLException {
        try (PreparedStatement patience = connection.prepareStatement("SET LOCAL lock_timeout = '" + PATIENCE + "'");
                PreparedStatement lock =
                        connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            patience.execute();
            lock.setString(1, "drafts of " + brand);
            lock.execute();
        } catch (SQLException e) {
            if ("55P03".equals(e.getSQLState())) {
                throw new StageTaken("Other drafts of the brand %s are being changed.".formatted(brand));
            }
            throw e;
        }
    }
}

package dev.interlock.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server of our own, on the loopback interface, durable: fsync is on and a password is asked.
 *
 * <p>The server is a process of its own. When ours is killed, it keeps running until the next start on the same folder
 * adopts it; its port stands in {@code postmaster.pid}, so nothing else needs to be remembered.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);
    private static final String NAME = "interlock";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Cluster cluster;
    private final FolderLock lock;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgres(Cluster cluster, FolderLock lock, int port) {
        this.cluster = cluster;
        this.lock = lock;
        this.port = port;
    }

    /** Starts the server of this folder, or adopts the one that a killed process left there. */
    public static EmbeddedPostgres start(Path folder) {
        Path home = created(folder);
        FolderLock lock = FolderLock.on(home);
        try {
            long before = System.nanoTime();
            Cluster cluster = Cluster.in(home);
            Optional<PostmasterFile> orphan = cluster.serving();
            int port = orphan.map(PostmasterFile::port).orElseGet(cluster::startServer);
            EmbeddedPostgres postgres = new EmbeddedPostgres(cluster, lock, port);
            postgres.awaitReadyOrClose();
            LOG.infof(
                    "PostgreSQL in %s %s on port %d within %d ms",
                    home,
                    orphan.isPresent() ? "adopted" : "started",
                    port,
                    Duration.ofNanos(System.nanoTime() - before).toMillis());
            return postgres;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Path created(Path folder) {
        try {
            Path home = folder.toAbsolutePath();
            if (!Files.isDirectory(home)) {
                Files.createDirectories(home);
                PostgresBinaries.permit(home, "rwxr-xr-x");
            }
            return home.toRealPath();
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    """
                    The database folder (%s) cannot be created: %s
                    Maybe choose another one with INTERLOCK_DATA_DIR."""
                            .formatted(folder, e),
                    e);
        }
    }

    /** A start that is refused leaves nothing running. */
    private void awaitReadyOrClose() {
        try {
            awaitReady();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Waits through a crash recovery, makes sure that this is our server, and that our database is there. */
    private void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection = administration().connect()) {
                requireOurs(connection);
                createDatabase(connection);
                return;
            } catch (SQLException e) {
                boolean passing = e.getSQLState() != null
                        && (e.getSQLState().startsWith("08") || e.getSQLState().startsWith("57P"));
                if (!passing || System.nanoTime() > deadline || !cluster.isServing()) {
                    throw new DatabaseUnavailable(
                            "PostgreSQL in (%s) does not let us in: %s%nIts log ends:%n%s"
                                    .formatted(cluster.home(), e.getMessage(), cluster.lastWords()),
                            e);
                }
                pause();
            }
        }
    }

    private void requireOurs(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW data_directory")) {
            row.next();
            Path served = Path.of(row.getString(1));
            if (!served.equals(cluster.data())) {
                throw new DatabaseUnavailable(
                        "The server on port %d serves (%s), expected (%s).".formatted(port, served, cluster.data()));
            }
        }
    }

    /** The service logs in as a role that owns its database and nothing else. */
    private void createDatabase(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (isEmpty(statement, "SELECT 1 FROM pg_roles WHERE rolname = '%s'")) {
                statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(NAME, cluster.password()));
            }
            if (isEmpty(statement, "SELECT 1 FROM pg_database WHERE datname = '%s'")) {
                statement.execute("CREATE DATABASE %1$s OWNER %1$s".formatted(NAME));
            }
        }
    }

    private static boolean isEmpty(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query.formatted(NAME))) {
            return !rows.next();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while PostgreSQL was starting.", e);
        }
    }

    /** Where the service's own database is. */
    public DatabaseAddress address() {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME), NAME, cluster.password());
    }

    /** The server itself, as its administrator. */
    DatabaseAddress administration() {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), Cluster.ADMINISTRATOR, cluster.password());
    }

    /** Stops the server and lets go of the folder. Whoever still holds a connection loses it. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            cluster.stopServer();
        } finally {
            lock.close();
        }
    }
}

package dev.interlock.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An empty database for tests, on one server for the whole run: ours in {@code target/}, or the one of {@code DATABASE_URL},
 * whose user must then be allowed to create databases.
 *
 * <p>A test of the service says {@code @WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)}, a
 * plain test calls {@link #fresh()}. The service then reads its {@link EditableFolders}. On an external server, what a run created is dropped when it ends; our own
 * server stops, and drops it when the next run starts.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    // System properties, because Quarkus loads this class a second time and both copies must find the same server.
    private static final String ADMINISTRATOR = "interlock.test.database.administrator";
    private static final String OWNER = "interlock.test.database.owner";

    private static final String EXTERNAL = System.getenv().getOrDefault("DATABASE_URL", "");

    /** Creates an empty database that nobody else uses. */
    public static synchronized DatabaseAddress fresh() {
        if (System.getProperty(ADMINISTRATOR) == null) {
            findServer();
        }
        DatabaseAddress owner = remembered(OWNER);
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute("CREATE DATABASE " + name + (owner.user() == null ? "" : " OWNER " + owner.user()));
        if (!EXTERNAL.isBlank()) {
            atTheEnd(() -> execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)"));
        }
        return owner.withDatabase(name);
    }

    private static void findServer() {
        if (!EXTERNAL.isBlank()) {
            remember(ADMINISTRATOR, DatabaseAddress.parse(EXTERNAL));
            remember(OWNER, DatabaseAddress.parse(EXTERNAL));
            return;
        }
        EmbeddedPostgres server = EmbeddedPostgres.start(Path.of("target", "test-database"));
        remember(ADMINISTRATOR, server.administration());
        remember(OWNER, server.address());
        query("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'")
                .forEach(left -> execute("DROP DATABASE " + left + " WITH (FORCE)"));
        atTheEnd(server::close);
    }

    private static void atTheEnd(Runnable action) {
        Runtime.getRuntime().addShutdownHook(new Thread(action));
    }

    private static List<String> query(String sql) {
        try (Connection connection = remembered(ADMINISTRATOR).connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        } catch (SQLException e) {
            throw new IllegalStateException("The test database's server refused (%s).".formatted(sql), e);
        }
    }

    private static void execute(String sql) {
        try (Connection connection = remembered(ADMINISTRATOR).connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database's server refused (%s).".formatted(sql), e);
        }
    }

    private static void remember(String key, DatabaseAddress address) {
        System.setProperty(key, address.jdbcUrl());
        if (address.user() != null) {
            System.setProperty(key + ".user", address.user());
        }
        if (address.password() != null) {
            System.setProperty(key + ".password", address.password());
        }
    }

    private static DatabaseAddress remembered(String key) {
        return new DatabaseAddress(
                System.getProperty(key), System.getProperty(key + ".user"), System.getProperty(key + ".password"));
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = EditableFolders.restore();
        settings.putAll(fresh().asConfiguration());
        return settings;
    }

    @Override
    public void stop() {}
}

package dev.interlock.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * Where a database is and who we are there. User and password are null when the JDBC URL, or the configuration, says them.
 */
public record DatabaseAddress(String jdbcUrl, @Nullable String user, @Nullable String password) {

    /** Reads {@code jdbc:postgresql://…} as it is, and {@code postgres://user:password@host:port/database} piece by piece. */
    public static DatabaseAddress parse(String url) {
        String trimmed = url.strip();
        if (trimmed.startsWith("jdbc:postgresql:")) {
            return new DatabaseAddress(trimmed, null, null);
        }
        try {
            return fromUri(new URI(trimmed));
        } catch (URISyntaxException e) {
            // The exception would repeat the URL, and with it the password.
            throw unreadable("its characters after %d are not a URL".formatted(e.getIndex()));
        }
    }

    private static DatabaseAddress fromUri(URI uri) {
        if (!"postgres".equals(uri.getScheme()) && !"postgresql".equals(uri.getScheme())) {
            throw unreadable("its scheme is (%s)".formatted(uri.getScheme()));
        }
        if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
            throw unreadable("it lacks a host or a database name");
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String jdbcUrl = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
        String[] login = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return new DatabaseAddress(
                jdbcUrl, login.length > 0 ? decoded(login[0]) : null, login.length > 1 ? decoded(login[1]) : null);
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static DatabaseUnavailable unreadable(String why) {
        return new DatabaseUnavailable(
                """
                DATABASE_URL cannot be read: %s.
                Expected jdbc:postgresql://host:port/database or postgres://user:password@host:port/database.
                Maybe a character of the password needs percent-encoding."""
                        .formatted(why));
    }

    /** The same server and login, another database. */
    DatabaseAddress withDatabase(String database) {
        return new DatabaseAddress(jdbcUrl.replaceFirst("(?<=[^/:]/)[^/?]*(?=\\?|$)", database), user, password);
    }

    /** What the service's configuration calls these things. */
    public Map<String, String> asConfiguration() {
        Map<String, String> configuration = new LinkedHashMap<>();
        configuration.put("quarkus.datasource.jdbc.url", jdbcUrl);
        if (user != null) {
            configuration.put("quarkus.datasource.username", user);
        }
        if (password != null) {
            configuration.put("quarkus.datasource.password", password);
        }
        return configuration;
    }

    /** Connects without a pool. */
    public Connection connect() throws SQLException {
        Properties login = new Properties();
        if (user != null) {
            login.setProperty("user", user);
        }
        if (password != null) {
            login.setProperty("password", password);
        }
        Connection connection = new Driver().connect(jdbcUrl, login);
        if (connection == null) {
            throw new SQLException("The PostgreSQL driver does not know this kind of URL.");
        }
        return connection;
    }

    /** Keeps the password, and what a JDBC URL may carry behind the question mark, out of logs. */
    @Override
    public String toString() {
        return jdbcUrl.replaceFirst("\\?.*", "");
    }
}

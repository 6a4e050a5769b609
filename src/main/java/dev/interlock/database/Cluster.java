package dev.interlock.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The data folder of one server, with its password and its log beside it. */
record Cluster(Path home, PostgresTools tools) {

    static final String ADMINISTRATOR = "postgres";

    private static final Logger LOG = Logger.getLogger(Cluster.class);
    private static final int PORT_TRIES = 3;
    private static final String SETTINGS = "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=on"
            + " -c log_min_messages=warning -c log_checkpoints=off";

    /** Opens the cluster of this folder, made when there is none. */
    static Cluster in(Path home) {
        Path bin = PostgresBinaries.unpackedIn(home);
        Cluster cluster = new Cluster(home, new PostgresTools(bin, ServerUser.of(home.resolve("cluster"), bin)));
        try {
            cluster.prepare();
        } catch (IOException e) {
            throw new DatabaseUnavailable("The database folder (%s) cannot be prepared: %s".formatted(home, e), e);
        }
        return cluster;
    }

    Path data() {
        return home.resolve("cluster");
    }

    Path log() {
        return home.resolve("server.log");
    }

    private Path passwordFile() {
        return home.resolve("password");
    }

    String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    """
                    The password of the database cannot be read from (%s): %s
                    Maybe the folder belongs to another user."""
                            .formatted(passwordFile(), e),
                    e);
        }
    }

    private void prepare() throws IOException {
        if (!Files.exists(log())) {
            tools.user().createPrivateFile(log());
        }
        if (Files.exists(data())) {
            return;
        }
        Files.deleteIfExists(passwordFile());
        tools.user().createPrivateFile(passwordFile());
        Files.writeString(passwordFile(), randomPassword());
        initialise();
    }

    /** A cluster gets its name only when it is complete, so a start that was killed leaves nothing half-made behind. */
    private void initialise() throws IOException {
        Path unfinished = home.resolve("cluster-unfinished");
        PostgresBinaries.deleteTree(unfinished);
        tools.user().createPrivateFolder(unfinished);
        PostgresTools.Outcome outcome = tools.run(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + ADMINISTRATOR,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        if (!outcome.succeeded()) {
            throw new DatabaseUnavailable("PostgreSQL cannot create its files in (%s):%n%s%n%s"
                    .formatted(unfinished, outcome.output(), hint(outcome.output())));
        }
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String hint(String output) {
        if (output.contains("could not look up effective user ID")) {
            return "Maybe give the user Interlock runs as a line in /etc/passwd, or set DATABASE_URL.";
        }
        return "Maybe the disk is full or the folder belongs to another user.";
    }

    private static String randomPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** The server that runs on these files, if one does. */
    Optional<PostmasterFile> serving() {
        return PostmasterFile.in(data()).filter(PostmasterFile::isServing);
    }

    boolean isServing() {
        return serving().isPresent();
    }

    /** Starts the server, and answers its port. It may still be recovering from a crash. */
    int startServer() {
        PostmasterFile.in(data()).ifPresent(PostmasterFile::disown);
        PostgresTools.Outcome outcome = new PostgresTools.Outcome(false, "");
        for (int tries = 0; tries < PORT_TRIES; tries++) {
            int port = freePort();
            outcome = tools.run(
                    "pg_ctl",
                    "start",
                    "--wait",
                    "--pgdata=" + data(),
                    "--log=" + log(),
                    "--options=-p " + port + " " + SETTINGS);
            if (outcome.succeeded() || isServing()) {
                return port;
            }
        }
        throw new DatabaseUnavailable("PostgreSQL in (%s) does not start:%n%s%nIts log ends:%n%s"
                .formatted(home, outcome.output(), lastWords()));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DatabaseUnavailable("There is no free port on the loopback interface: " + e, e);
        }
    }

    /** Stops the server, and waits until its process has ended: PostgreSQL removes its pid file a moment earlier. */
    void stopServer() {
        Optional<PostmasterFile> server = serving();
        PostgresTools.Outcome outcome =
                tools.run("pg_ctl", "stop", "--wait", "--timeout=100", "--mode=fast", "--pgdata=" + data());
        for (int tries = 0;
                tries < 100 && server.filter(PostmasterFile::isServing).isPresent();
                tries++) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        if (!outcome.succeeded() && isServing()) {
            LOG.errorf("PostgreSQL in %s did not stop: %s", home, outcome.output());
        }
    }

    /** The end of the server's log, for messages. */
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
        } catch (IOException e) {
            return "(its log cannot be read: %s)".formatted(e);
        }
    }
}

package dev.interlock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.database.DatabaseAddress;
import dev.interlock.database.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service as its operator meets it: a process that is started, stopped and killed. */
class ServiceProcessIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Not the project's folder: the service runs from anywhere. */
    @TempDir
    static Path elsewhere;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void killWhatIsLeft() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_terminated_service_stops_before_its_database_and_leaves_nothing_running() throws Exception {
        Service service = service("").becomesReady();

        service.process.destroy();

        assertThat(service.exitCode()).isEqualTo(143);
        assertThat(service.log()).contains("interlock stopped").doesNotContain("\"ERROR\"");
        assertThat(serverLog()).endsWith("database system is shut down");
        assertThat(elsewhere.resolve("data/postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_killed_service_finds_its_database_again() throws Exception {
        Service killed = service("").becomesReady();
        killed.process.destroyForcibly().waitFor();

        Service next = service("").becomesReady();

        assertThat(next.log()).contains("adopted");
        next.process.destroy();
        next.exitCode();
    }

    @Test
    void a_second_service_on_the_same_folder_says_so_and_ends() throws Exception {
        Service first = service("").becomesReady();

        Service second = service("");

        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.log()).contains("in use by another Interlock, process " + first.process.pid());
        first.process.destroy();
        first.exitCode();
    }

    @Test
    void a_service_that_cannot_start_does_not_leave_its_database_running() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            Service service = service("", taken.getLocalPort());

            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.log()).contains("seems to be in use by another process");
            assertThat(serverLog()).endsWith("database system is shut down");
        }
    }

    @Test
    void an_external_database_is_used_instead_of_our_own(@TempDir Path empty) throws Exception {
        Service service = new Service(empty, externalUrl(TestDatabase.fresh()), freePort()).becomesReady();

        service.process.destroy();
        service.exitCode();

        assertThat(service.log()).doesNotContain("EmbeddedPostgres");
        assertThat(empty.resolve("data/postgres")).doesNotExist();
    }

    private static String externalUrl(DatabaseAddress address) {
        String login = address.user() == null ? "" : address.user() + ":" + address.password() + "@";
        return login.isEmpty()
                ? address.jdbcUrl()
                : address.jdbcUrl().replace("jdbc:postgresql://", "postgres://" + login);
    }

    private static String serverLog() throws IOException {
        return Files.readString(elsewhere.resolve("data/postgres/server.log")).strip();
    }

    private Service service(String databaseUrl) throws IOException {
        return service(databaseUrl, freePort());
    }

    private Service service(String databaseUrl, int port) throws IOException {
        return new Service(elsewhere, databaseUrl, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private final class Service {

        private final Process process;
        private final Path log;
        private final int port;

        Service(Path folder, String databaseUrl, int port) throws IOException {
            this.port = port;
            this.log = Files.createTempFile(folder, "service", ".log");
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-jar",
                            Path.of(System.getProperty("interlock.jar"))
                                    .toAbsolutePath()
                                    .toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().remove("INTERLOCK_DATA_DIR");
            builder.environment().put("DATABASE_URL", databaseUrl);
            builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
            process = builder.start();
            started.add(process);
        }

        Service becomesReady() throws Exception {
            HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port)))
                    .build();
            for (int tries = 0; tries < 600; tries++) {
                if (!process.isAlive()) {
                    break;
                }
                try {
                    if (HTTP.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                        return this;
                    }
                } catch (IOException notYet) {
                    // Nobody listens yet.
                }
                Thread.sleep(200);
            }
            throw new AssertionError("The service did not become ready:\n" + log());
        }

        int exitCode() throws InterruptedException {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        }

        String log() throws IOException {
            return Files.readString(log);
        }
    }
}

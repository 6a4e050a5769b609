package dev.interlock.brand;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.database.DatabaseAddress;
import dev.interlock.journal.CanonicalJson;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The packaged service as a process of its own, and an integrator who talks to it. */
final class ServiceProcess implements AutoCloseable {

    /** What the service answered. */
    record Reply(int status, JsonNode body) {}

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final Process process;
    private final Path log;
    private final String base;

    private ServiceProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.base = "http://127.0.0.1:" + port;
    }

    /** Starts a service on {@code database} that keeps its files in {@code folder}; it is ready on return. */
    static ServiceProcess start(Path folder, DatabaseAddress database) throws Exception {
        int port = freePort();
        Path log = Files.createTempFile(folder, "service", ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        Path.of(System.getProperty("interlock.jar"))
                                .toAbsolutePath()
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("INTERLOCK_DATA_DIR", folder.resolve("data").toString());
        builder.environment().put("DATABASE_URL", url(database));
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("INTERLOCK_OWNERSHIP_LEASE", "4s");
        var service = new ServiceProcess(builder.start(), log, port);
        service.awaitReady();
        return service;
    }

    /** The token that the first start on a database leaves to its operator. */
    static String adminToken(Path folder) throws IOException {
        return Files.readString(folder.resolve("data/admin-token")).strip();
    }

    Reply post(String path, String token, String key, String body) throws IOException, InterruptedException {
        var request = request(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(key == null ? request : request.header("Idempotency-Key", key));
    }

    Reply get(String path, String token) throws IOException, InterruptedException {
        return send(request(path, token));
    }

    /** Sends the process a signal such as STOP or CONT. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Ends the process as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
    }

    private static Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        String body = response.body().isBlank() ? "{}" : response.body();
        return new Reply(response.statusCode(), CanonicalJson.mapper().readTree(body));
    }

    private void awaitReady() throws Exception {
        for (int tries = 0; tries < 900 && process.isAlive(); tries++) {
            try {
                HttpRequest ready = HttpRequest.newBuilder(URI.create(base + "/q/health/ready"))
                        .build();
                if (HTTP.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Nobody listens yet.
            }
            Thread.sleep(200);
        }
        process.destroyForcibly();
        throw new AssertionError("The service did not become ready:\n" + log());
    }

    private static String url(DatabaseAddress address) {
        String login = address.user() == null ? "" : address.user() + ":" + address.password() + "@";
        return login.isEmpty()
                ? address.jdbcUrl()
                : address.jdbcUrl().replace("jdbc:postgresql://", "postgres://" + login);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

package dev.interlock;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The packaged service in a process of its own, with the brand {@code load}, for load runs. */
final class PackagedService implements AutoCloseable {

    /** What docs/operations.md advises, so that desks go before work beside them. */
    private static final List<String> OPTIONS = List.of(System.getProperty(
                    "service.options",
                    "-XX:MaxGCPauseMillis=20 -XX:ThreadPriorityPolicy=1 -XX:JavaPriority1_To_OSPriority=19")
            .split(" "));

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String name;
    private final Path folder;
    private final Path rules;
    private final Path tables;
    private final int port;
    private Process process;
    private String token;
    private long began;

    PackagedService(String name, Path folder, Path rules, Path tables) throws IOException {
        this.name = name;
        this.folder = Files.createDirectories(folder);
        this.rules = rules.toAbsolutePath();
        this.tables = tables.toAbsolutePath();
        try (ServerSocket socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
    }

    void start() throws Exception {
        List<String> command = new ArrayList<>(List.of("java", "-Xmx1g"));
        command.addAll(OPTIONS);
        command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile());
        builder.environment().remove("DATABASE_URL");
        builder.environment().put("INTERLOCK_DATA_DIR", folder.resolve("data").toString());
        builder.environment().put("INTERLOCK_RULES", rules.toString());
        builder.environment().put("INTERLOCK_DECISION_TABLES", tables.toString());
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        began = System.nanoTime();
        process = builder.start();
        awaited("/q/health/live");
        awaited("/q/health/ready");
        token = Files.readString(folder.resolve("data/admin-token")).strip();
    }

    private void awaited(String path) throws Exception {
        HttpRequest question = HttpRequest.newBuilder(uri(path)).build();
        while (!answers(question)) {
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(folder.resolve("service.log")));
            }
            Thread.sleep(20);
        }
        say(path);
    }

    private static boolean answers(HttpRequest question) throws InterruptedException {
        try {
            return HTTP.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    void firstAnswered(String body) throws Exception {
        while (post(body).statusCode() != 200) {
            Thread.sleep(20);
        }
        say("the first batch");
    }

    private void say(String what) {
        System.out.printf("%s: %s answered %.1f s after the start%n", name, what, (System.nanoTime() - began) / 1e9);
    }

    void create() throws Exception {
        send("/api/v1/brands", "{\"name\": \"load\", \"timeZone\": \"Asia/Kolkata\", \"clock\": \"POSTED\"}");
    }

    HttpResponse<String> post(String body) throws Exception {
        return send("/api/v1/brands/load/facts", body);
    }

    /** Posts to the brand under an idempotency key, without waiting for the answer. */
    CompletableFuture<HttpResponse<String>> posting(String key, String body) {
        HttpRequest request = request("/api/v1/brands/load/facts")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build();
        return HTTP.sendAsync(request, BodyHandlers.ofString());
    }

    HttpResponse<String> send(String path, String body) throws Exception {
        return HTTP.send(request(path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    String get(String path) throws Exception {
        return get(path, token);
    }

    String get(String path, String bearer) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + bearer)
                .build();
        return HTTP.send(request, BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    /** Bytes of {@code memory}, as metrics label it, that are used after a collection. */
    double used(String memory) throws Exception {
        var collecting = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (collecting.waitFor() != 0) {
            throw new IllegalStateException("jcmd could not ask for a collection");
        }
        return get("/q/metrics", "")
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains(memory))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** As the operating system's killer does it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            stop();
        }
    }
}

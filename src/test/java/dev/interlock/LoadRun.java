package dev.interlock;

import dev.interlock.client.FactJson;
import dev.interlock.engine.MadeUpBrand;
import dev.interlock.fact.Fact;
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
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Posts batches of 100 facts to the packaged service, and the same bytes to one without rules: both
 * validate, journal and commit them, only the first concludes and traces. Says how long each start took.
 *
 * <p>Both run at once and are posted to in turn, so that their ratio holds on a shared machine.
 */
public final class LoadRun {

    private static final int BATCH = 100;
    private static final int CONNECTIONS = 4;
    private static final int WARMING_ROUNDS = 2;
    private static final Instant AS_OF = MadeUpBrand.TODAY
            .atTime(LocalTime.of(20, 0))
            .atZone(MadeUpBrand.ZONE)
            .toInstant();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private LoadRun() {}

    /** @param args how many rounds, and how many batches in each; 6 and 100 when not said */
    public static void main(String... args) throws Exception {
        int rounds = WARMING_ROUNDS + (args.length > 0 ? Integer.parseInt(args[0]) : 6);
        int batches = args.length > 1 ? Integer.parseInt(args[1]) : 100;
        List<String> bodies = bodies(rounds * batches + 2);
        Path folder = Files.createTempDirectory("interlock-load");
        Path noRules = Files.createDirectory(folder.resolve("no-rules"));
        try (var concluding = new Service("with rules", folder.resolve("concluding"), Path.of("rules"));
                var recording = new Service("without rules", folder.resolve("recording"), noRules)) {
            concluding.start();
            concluding.create();
            concluding.firstAnswered(bodies.get(0));
            concluding.stop();
            concluding.start();
            concluding.firstAnswered(bodies.get(1));
            recording.start();
            recording.create();
            recording.firstAnswered(bodies.get(0));
            inTurn(concluding, recording, bodies.subList(2, bodies.size()), rounds, batches);
        }
    }

    private static List<String> bodies(int count) {
        List<Fact> facts = MadeUpBrand.large(20_261_116).facts(count * BATCH);
        var bodies = new ArrayList<String>();
        for (int at = 0; at < count; at++) {
            bodies.add(FactJson.batch(AS_OF, facts.subList(at * BATCH, (at + 1) * BATCH)));
        }
        return bodies;
    }

    private static void inTurn(Service one, Service other, List<String> bodies, int rounds, int batches)
            throws Exception {
        double[] ones = new double[rounds];
        double[] others = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            List<String> bodiesOfRound = bodies.subList(round * batches, (round + 1) * batches);
            ones[round] = one.rate(bodiesOfRound);
            others[round] = other.rate(bodiesOfRound);
            System.out.printf(
                    "%s: with rules %,.0f facts/s, without %,.0f facts/s, ratio %.2f%n",
                    round < WARMING_ROUNDS ? "warming up" : "round " + (round - WARMING_ROUNDS + 1),
                    ones[round],
                    others[round],
                    ones[round] / others[round]);
        }
        double[] ratios = new double[rounds - WARMING_ROUNDS];
        Arrays.setAll(ratios, at -> ones[at + WARMING_ROUNDS] / others[at + WARMING_ROUNDS]);
        Arrays.sort(ratios);
        System.out.printf("median ratio %.2f%n", ratios[ratios.length / 2]);
    }

    private static final class Service implements AutoCloseable {

        private final String name;
        private final Path folder;
        private final Path rules;
        private final int port;
        private Process process;
        private long began;

        Service(String name, Path folder, Path rules) throws IOException {
            this.name = name;
            this.folder = Files.createDirectories(folder);
            this.rules = rules.toAbsolutePath();
            try (ServerSocket socket = new ServerSocket(0)) {
                this.port = socket.getLocalPort();
            }
        }

        void start() throws Exception {
            var builder = new ProcessBuilder("java", "-Xmx1g", "-jar", "target/quarkus-app/quarkus-run.jar")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("service.log").toFile());
            builder.environment().remove("DATABASE_URL");
            builder.environment()
                    .put("INTERLOCK_DATA_DIR", folder.resolve("data").toString());
            builder.environment().put("INTERLOCK_RULES", rules.toString());
            builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
            began = System.nanoTime();
            process = builder.start();
            awaited("/q/health/live");
            awaited("/q/health/ready");
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
            System.out.printf(
                    "%s: %s answered %.1f s after the start%n", name, what, (System.nanoTime() - began) / 1e9);
        }

        void create() throws Exception {
            send("/api/v1/brands", "{\"name\": \"load\", \"timeZone\": \"Asia/Kolkata\", \"clock\": \"POSTED\"}");
        }

        HttpResponse<String> post(String body) throws Exception {
            return send("/api/v1/brands/load/facts", body);
        }

        private HttpResponse<String> send(String path, String body) throws Exception {
            String token = Files.readString(folder.resolve("data/admin-token")).strip();
            return HTTP.send(
                    HttpRequest.newBuilder(uri(path))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }

        /** Facts per second, over several connections. */
        double rate(List<String> bodies) throws Exception {
            var waiting = new ConcurrentLinkedQueue<>(bodies);
            var connections = Executors.newFixedThreadPool(CONNECTIONS);
            long begin = System.nanoTime();
            var posting = new ArrayList<Future<?>>();
            for (int connection = 0; connection < CONNECTIONS; connection++) {
                posting.add(connections.submit(() -> {
                    for (String body = waiting.poll(); body != null; body = waiting.poll()) {
                        HttpResponse<String> answer = post(body);
                        if (answer.statusCode() != 200) {
                            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> connection : posting) {
                connection.get();
            }
            connections.shutdown();
            return bodies.size() * BATCH / ((System.nanoTime() - begin) / 1e9);
        }

        private URI uri(String path) {
            return URI.create("http://127.0.0.1:" + port + path);
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
}

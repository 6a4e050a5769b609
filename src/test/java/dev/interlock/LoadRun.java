package dev.interlock;

import dev.interlock.client.FactJson;
import dev.interlock.engine.MadeUpBrand;
import dev.interlock.fact.Fact;
import java.net.http.HttpResponse;
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

    private LoadRun() {}

    /** @param args how many rounds, and how many batches in each; 6 and 100 when not said */
    public static void main(String... args) throws Exception {
        int rounds = WARMING_ROUNDS + (args.length > 0 ? Integer.parseInt(args[0]) : 6);
        int batches = args.length > 1 ? Integer.parseInt(args[1]) : 100;
        List<String> bodies = bodies(rounds * batches + 2);
        Path folder = Files.createTempDirectory("interlock-load");
        Path noRules = Files.createDirectory(folder.resolve("no-rules"));
        try (var concluding = new PackagedService(
                        "with rules", folder.resolve("concluding"), Path.of("rules"), Path.of("decision-tables"));
                var recording = new PackagedService(
                        "without rules", folder.resolve("recording"), noRules, Path.of("decision-tables"))) {
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

    private static void inTurn(PackagedService one, PackagedService other, List<String> bodies, int rounds, int batches)
            throws Exception {
        double[] ones = new double[rounds];
        double[] others = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            List<String> bodiesOfRound = bodies.subList(round * batches, (round + 1) * batches);
            ones[round] = rate(one, bodiesOfRound);
            others[round] = rate(other, bodiesOfRound);
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

    /** Facts per second, over several connections. */
    private static double rate(PackagedService service, List<String> bodies) throws Exception {
        var waiting = new ConcurrentLinkedQueue<>(bodies);
        var connections = Executors.newFixedThreadPool(CONNECTIONS);
        long begin = System.nanoTime();
        var posting = new ArrayList<Future<?>>();
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            posting.add(connections.submit(() -> {
                for (String body = waiting.poll(); body != null; body = waiting.poll()) {
                    HttpResponse<String> answer = service.post(body);
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
}

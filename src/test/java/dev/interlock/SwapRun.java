package dev.interlock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.client.FactJson;
import dev.interlock.engine.MadeUpBrand;
import dev.interlock.fact.Fact;
import dev.interlock.fact.Geo;
import dev.interlock.fact.NdrWindow;
import dev.interlock.fact.PaymentMode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Posts facts to the packaged service at a steady pace while rulebooks are activated from disk: many that differ in
 * rows, some that differ in rules. Says how much slower posting gets, what memory is left behind, and whether
 * {@link SwapLedger} complains.
 *
 * <p>A post's time runs from when it was due, so that a pause counts for everyone it keeps waiting.
 */
public final class SwapRun {

    private static final Instant AS_OF = MadeUpBrand.TODAY
            .atTime(LocalTime.of(20, 0))
            .atZone(MadeUpBrand.ZONE)
            .toInstant();
    private static final LocalDate END = MadeUpBrand.TODAY.minusDays(1);
    private static final int TOLD_BEFORE = 20_000;
    private static final int BATCH = 500;
    private static final int RESTATED_EACH = 10;
    private static final int RESTATED_ZONES = 200;
    private static final int WARMING = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PackagedService service;
    private final Path rules;
    private final Path tables;
    private final int perSecond;
    private final SwapEdits edits;
    private final String rule;
    private final SwapLedger ledger = new SwapLedger();
    private int version;

    private SwapRun(PackagedService service, Path rules, Path tables, int perSecond) throws IOException {
        this.service = service;
        this.rules = rules;
        this.tables = tables;
        this.perSecond = perSecond;
        this.edits = SwapEdits.of(rules, tables);
        this.rule = Files.readString(rules.resolve("lifting.drl"));
    }

    /**
     * @param args how many activations of rows, how many of rules and of the widest row each, how many posts a second,
     *     for how many seconds without activations, and how many milliseconds from one activation of rows to the next
     *     at least; 1000, 20, 20, 60 and 1000 when not said
     */
    public static void main(String... args) throws Exception {
        int[] said = {1_000, 20, 20, 60, 1_000};
        for (int i = 0; i < args.length; i++) {
            said[i] = Integer.parseInt(args[i]);
        }
        Path folder = Files.createTempDirectory("interlock-swap");
        Path rules = copy(Path.of("rules"), folder.resolve("rules"));
        Path tables = copy(Path.of("decision-tables"), folder.resolve("decision-tables"));
        try (var service = new PackagedService("service", folder, rules, tables)) {
            service.start();
            service.create();
            var run = new SwapRun(service, rules, tables, said[2]);
            run.tell();
            run.measure(said[0], said[1], said[3], said[4]);
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
        return to;
    }

    private void tell() throws Exception {
        List<Fact> facts = MadeUpBrand.large(20_261_116).facts(TOLD_BEFORE);
        service.firstAnswered(FactJson.batch(AS_OF, facts.subList(0, BATCH)));
        for (int at = BATCH; at < facts.size(); at += BATCH) {
            require(service.post(FactJson.batch(AS_OF, facts.subList(at, at + BATCH))));
        }
    }

    private void measure(int ofRows, int ofRules, int seconds, int every) throws Exception {
        for (Map<String, byte[]> edited : edits.next(WARMING)) {
            activateRows(edited);
        }
        activateRules();
        times("warming up", () -> Thread.sleep(seconds * 500L));
        double heap = service.used("area=\"heap\"");
        double metaspace = service.used("id=\"Metaspace\"");

        var without = new ArrayList<Double>(times("without", () -> Thread.sleep(seconds * 1_000L)));
        // Edited before: what an analyst's spreadsheet takes is not what the service takes.
        List<Map<String, byte[]>> toActivate = edits.next(ofRows);
        List<Double> withRows = times(ofRows + " activations of rows", () -> {
            for (Map<String, byte[]> edited : toActivate) {
                long next = System.nanoTime() + every * 1_000_000L;
                activateRows(edited);
                Thread.sleep(Math.max(0, (next - System.nanoTime()) / 1_000_000));
            }
        });
        without.addAll(times("without", () -> Thread.sleep(seconds * 1_000L)));
        memory("after the activations of rows", heap, metaspace);
        List<Double> withWidest = times(ofRules + " activations of the widest row", () -> {
            for (int i = 0; i < ofRules; i++) {
                activateWidestRow();
            }
        });
        without.addAll(times("without", () -> Thread.sleep(seconds * 1_000L)));
        List<Double> withRules = times(ofRules + " activations of rules", () -> {
            for (int i = 0; i < ofRules; i++) {
                activateRules();
            }
        });
        without.addAll(times("without", () -> Thread.sleep(seconds * 1_000L)));
        memory("after the activations of rules", heap, metaspace);

        System.out.printf(
                "p99 of posts: rows %.2f times (reach 1.5), the widest row %.2f times, rules %.2f times (reach 3) that without%n",
                percentile(withRows, 99) / percentile(without, 99),
                percentile(withWidest, 99) / percentile(without, 99),
                percentile(withRules, 99) / percentile(without, 99));
        List<String> complaints = ledger.complaints(journal());
        System.out.printf(
                "%d posts decided by %d rulebooks, %d complaints%n",
                ledger.posted(), ledger.rulebooks(), complaints.size());
        complaints.stream().limit(20).forEach(System.out::println);
        if (!complaints.isEmpty()) {
            throw new IllegalStateException("Something was lost, doubled, refused or decided by another rulebook.");
        }
    }

    private void memory(String when, double heap, double metaspace) throws Exception {
        double nowHeap = service.used("area=\"heap\"");
        double nowMetaspace = service.used("id=\"Metaspace\"");
        System.out.printf(
                "%s: heap %.0f MB, was %.0f (%.2f); metaspace %.0f MB, was %.0f (%.2f)%n",
                when,
                nowHeap / 1e6,
                heap / 1e6,
                nowHeap / heap,
                nowMetaspace / 1e6,
                metaspace / 1e6,
                nowMetaspace / metaspace);
    }

    private interface Doing {
        void run() throws Exception;
    }

    /** The milliseconds from when each post was due to its answer, while {@code doing}. */
    private List<Double> times(String what, Doing doing) throws Exception {
        var times = new ConcurrentLinkedQueue<Double>();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        long began = System.nanoTime();
        long every = 1_000_000_000L / perSecond;
        var sent = new int[1];
        clock.scheduleAtFixedRate(() -> post(began + every * sent[0]++, times), 0, every, TimeUnit.NANOSECONDS);
        doing.run();
        clock.shutdown();
        clock.awaitTermination(1, TimeUnit.MINUTES);
        while (times.size() < sent[0]) {
            Thread.sleep(50);
        }
        var all = List.copyOf(times);
        System.out.printf(
                "%s: %.0f s, %d posts, p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, longest %.0f ms%n",
                what,
                (System.nanoTime() - began) / 1e9,
                all.size(),
                percentile(all, 50),
                percentile(all, 90),
                percentile(all, 99),
                percentile(all, 100));
        return all;
    }

    private void post(long due, ConcurrentLinkedQueue<Double> times) {
        String key = ledger.next();
        service.posting(key, FactJson.batch(AS_OF, restated(ledger.posted()))).whenComplete((answer, failed) -> {
            if (answer == null) {
                ledger.failed(key, failed);
            } else {
                ledger.answered(key, answer.statusCode(), json(answer.body()));
            }
            times.add((System.nanoTime() - due) / 1e6);
        });
    }

    /** The same zones are told again and again, so that what is held does not grow. */
    private static List<Fact> restated(int number) {
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < RESTATED_EACH; i++) {
            int zone = (number * RESTATED_EACH + i) % RESTATED_ZONES;
            facts.add(new NdrWindow(
                    Geo.pin("79%04d".formatted(zone)),
                    "IN-MP",
                    PaymentMode.COD,
                    END.minusDays(6),
                    END,
                    1_000,
                    150 + (number * 37 + zone) % 250,
                    0,
                    0,
                    0,
                    Map.of(),
                    END.plusDays(1)
                            .atTime(LocalTime.of(5, 30))
                            .atZone(MadeUpBrand.ZONE)
                            .toInstant()
                            .plusMillis(number)));
        }
        return facts;
    }

    /** The next figure of the next table, a little larger than shipped; all others as shipped. */
    private void activateRows(Map<String, byte[]> edited) throws Exception {
        version++;
        save(edited);
        activate();
    }

    /** Another line for pin codes, on which most of what is concluded rests: 25.01 %, 25.02 % and so on. */
    private void activateWidestRow() throws Exception {
        version++;
        save(edits.widest(version));
        activate();
    }

    private void save(Map<String, byte[]> workbooks) throws IOException {
        for (Map.Entry<String, byte[]> workbook : workbooks.entrySet()) {
            replace(tables.resolve(workbook.getKey() + ".xlsx"), workbook.getValue());
        }
    }

    /** Rules with another comment, which are compiled anew and told everything. */
    private void activateRules() throws Exception {
        version++;
        replace(rules.resolve("lifting.drl"), (rule + "\n// Release " + version + ".\n").getBytes());
        activate();
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + ".new");
        Files.write(beside, content);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void activate() throws Exception {
        JsonNode brand = json(require(service.send("/api/v1/rulebooks/reload", ""))
                        .body())
                .path("brands")
                .path("load");
        if (!brand.path("active").asBoolean()) {
            throw new IllegalStateException("not activated: " + brand);
        }
    }

    private List<JsonNode> journal() throws Exception {
        String auditor = json(require(service.send(
                                "/api/v1/tokens",
                                "{\"name\": \"auditor\", \"roles\": [\"AUDITOR\"], \"brand\": \"load\"}"))
                        .body())
                .path("secret")
                .asText();
        var entries = new ArrayList<JsonNode>();
        String after = "";
        while (after != null) {
            JsonNode page = json(service.get("/api/v1/brands/load/journal?limit=1000" + after, auditor));
            page.path("items").forEach(entry -> entries.add(withoutFacts(entry)));
            after = page.path("next").isTextual()
                    ? "&after=" + page.path("next").asText()
                    : null;
        }
        return entries;
    }

    private static JsonNode withoutFacts(JsonNode entry) {
        if (entry.path("kind").asText().equals("RULEBOOK_ACTIVATED")) {
            return entry;
        }
        return ((ObjectNode) entry).without("payload");
    }

    private static HttpResponse<String> require(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private static double percentile(List<Double> times, int percent) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }
}

package dev.interlock.brand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.brand.ServiceProcess.Reply;
import dev.interlock.database.DatabaseAddress;
import dev.interlock.database.TestDatabase;
import dev.interlock.journal.BrandRegister;
import dev.interlock.journal.EntryKind;
import dev.interlock.journal.FactView;
import dev.interlock.journal.Journal;
import dev.interlock.journal.Page;
import dev.interlock.journal.Readings;
import dev.interlock.journal.StoredConclusion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Real processes that are stopped and killed while integrators post: what was acknowledged stays, once. */
@DisabledOnOs(OS.WINDOWS)
class TakeoverIT {

    private static final String BRAND = "{\"name\": \"acme\", \"timeZone\": \"Asia/Kolkata\", \"clock\": \"WALL\"}";

    /** So many requests are acknowledged before each blow. */
    private static final int LOAD = 50;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private final DatabaseAddress database = TestDatabase.fresh();
    private final List<ServiceProcess> started = new ArrayList<>();
    private ServiceProcess owner;
    private String token;

    @BeforeEach
    void begin() throws Exception {
        owner = start("one");
        token = ServiceProcess.adminToken(folder.resolve("one"));
        assertThat(owner.post("/api/v1/brands", token, null, BRAND).status()).isEqualTo(201);
    }

    @AfterEach
    void end() throws Exception {
        for (ServiceProcess service : started) {
            service.signal("CONT");
            service.close();
        }
    }

    @Test
    void what_was_acknowledged_before_a_kill_is_there_and_nothing_is_there_twice() throws Exception {
        var running = new AtomicReference<>(owner);
        List<Integrator> integrators = integrators(running, 4);
        List<Thread> threads = integrators.stream().map(Thread::new).toList();
        threads.forEach(Thread::start);

        for (String next : List.of("two", "three")) {
            awaitMore(integrators);
            running.get().kill();
            running.set(start(next));
        }
        awaitMore(integrators);
        integrators.forEach(Integrator::rest);
        for (Thread thread : threads) {
            thread.join();
        }

        Map<String, Long> acknowledged = new TreeMap<>();
        integrators.forEach(one -> acknowledged.putAll(one.acknowledged()));
        assertThat(acknowledged).hasSizeGreaterThan(3 * LOAD);
        assertThat(journaled()).containsAllEntriesOf(acknowledged);
        assertThat(known()).containsAllEntriesOf(acknowledged);
        assertSoundJournal();
        assertThat(running.get().log()).doesNotContain("rebuilt conclusions differ");
    }

    @Test
    void a_stopped_owner_is_taken_over_and_commits_nothing_when_it_goes_on() throws Exception {
        assertThat(post(owner, "C-1", 2).status()).isEqualTo(200);
        ServiceProcess other = start("two");
        assertThat(post(other, "C-2", 2).status()).isEqualTo(503);

        owner.signal("STOP");
        Reply taken = postWithPatience(other, "C-2");
        long position = Integrator.position(taken.body());
        owner.signal("CONT");
        Reply late = post(owner, "C-3", 2);

        assertThat(position).isGreaterThan(2);
        assertThat(late.status()).isEqualTo(503);
        assertThat(post(owner, "C-4", 2).status()).isEqualTo(503);
        Reply next = post(other, "C-5", 2);
        assertThat(next.status()).isEqualTo(200);
        assertThat(journaled()).containsOnlyKeys("C-1", "C-2", "C-5");
        assertThat(known()).containsOnlyKeys("C-1", "C-2", "C-5");
        assertThat(standing()).isEqualTo(3);
        assertSoundJournal();
    }

    @Test
    void requests_in_flight_at_a_stopped_owner_are_committed_once_wherever_they_end() throws Exception {
        var running = new AtomicReference<>(owner);
        ServiceProcess other = start("two");
        List<Integrator> integrators = integrators(running, 3);
        List<Thread> threads = integrators.stream().map(Thread::new).toList();
        threads.forEach(Thread::start);
        Thread.sleep(2_000);

        owner.signal("STOP");
        running.set(other);
        postWithPatience(other, "X-1");
        owner.signal("CONT");
        Thread.sleep(3_000);
        integrators.forEach(Integrator::rest);
        for (Thread thread : threads) {
            thread.join();
        }

        Map<String, Long> acknowledged = new TreeMap<>();
        integrators.forEach(one -> acknowledged.putAll(one.acknowledged()));
        assertThat(journaled()).containsAllEntriesOf(acknowledged);
        assertSoundJournal();
    }

    /** Lets the load go on until so much more was acknowledged. */
    private static void awaitMore(List<Integrator> integrators) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        int enough = acknowledged(integrators) + LOAD;
        while (acknowledged(integrators) <= enough) {
            assertThat(Instant.now()).as("patience with the load ends").isBefore(deadline);
            Thread.sleep(50);
        }
    }

    private static int acknowledged(List<Integrator> integrators) {
        return integrators.stream().mapToInt(one -> one.acknowledged().size()).sum();
    }

    private ServiceProcess start(String name) throws Exception {
        ServiceProcess service = ServiceProcess.start(Files.createDirectories(folder.resolve(name)), database);
        started.add(service);
        return service;
    }

    private List<Integrator> integrators(AtomicReference<ServiceProcess> service, int count) {
        var numbers = new AtomicInteger();
        var integrators = new ArrayList<Integrator>();
        for (int i = 0; i < count; i++) {
            integrators.add(new Integrator(service::get, token, numbers));
        }
        return integrators;
    }

    private Reply post(ServiceProcess service, String centre, int number) throws Exception {
        return service.post("/api/v1/brands/acme/facts", token, centre, Integrator.body(centre, number));
    }

    private Reply postWithPatience(ServiceProcess service, String centre) throws Exception {
        Reply reply = post(service, centre, 2);
        for (int tries = 0; reply.status() == 503 && tries < 150; tries++) {
            Thread.sleep(200);
            reply = post(service, centre, 2);
        }
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply;
    }

    /** The position of each lane's request; fails when a lane was journaled twice. */
    private Map<String, Long> journaled() {
        Map<String, Long> positions = new TreeMap<>();
        new Journal(source()).read("acme", 1, entry -> {
            if (entry.kind() == EntryKind.FACTS) {
                String centre = String.valueOf(entry.idempotencyKey());
                assertThat(positions.put(centre, entry.position())).as(centre).isNull();
            }
        });
        return positions;
    }

    private Map<String, Long> known() {
        Map<String, Long> positions = new TreeMap<>();
        var readings = new Readings(source());
        String after = null;
        do {
            Page<FactView> page = readings.facts("acme", "CourierCapacity", after, Page.LONGEST);
            page.items()
                    .forEach(fact ->
                            positions.put(fact.fact().path("fulfilmentCentre").asText(), fact.position()));
            after = page.next();
        } while (after != null);
        return positions;
    }

    /** How many lanes are told to be full; on the wall's clock their source is late as well. */
    private long standing() {
        return new Readings(source())
                        .conclusions(
                                "acme",
                                StoredConclusion.Kind.SIGNAL,
                                StoredConclusion.Status.ACTIVE,
                                null,
                                Page.LONGEST)
                        .items()
                        .stream()
                        .filter(one -> one.type().equals("LaneCapacity"))
                        .count();
    }

    /** Gapless, every link holds, and what stands is what a desk concludes that is rebuilt from nothing. */
    private void assertSoundJournal() throws Exception {
        assertThat(new Journal(source()).verify("acme")).isEmpty();
        for (ServiceProcess service : started) {
            service.kill();
        }
        long position = position();
        try (House fresh = House.on(source())) {
            House.await(fresh.brands.desk("acme").rulebook());
            assertThat(position()).isEqualTo(position);
        }
        started.clear();
    }

    private long position() {
        return new BrandRegister(source()).find("acme").orElseThrow().head().position();
    }

    private PGSimpleDataSource source() {
        var source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(database.user());
        source.setPassword(database.password());
        return source;
    }
}

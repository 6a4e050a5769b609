package dev.interlock.reconciling;

import dev.interlock.brand.BrandDesk;
import dev.interlock.brand.BrandView;
import dev.interlock.brand.Brands;
import dev.interlock.journal.Bulks;
import dev.interlock.journal.Memory;
import dev.interlock.journal.Reconciliation;
import dev.interlock.journal.Reconciliation.Counts;
import dev.interlock.journal.Reconciliation.State;
import dev.interlock.journal.Reconciliations;
import dev.interlock.journal.Rulebooks;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Begins comparisons: every night in the brand's zone, and when somebody asks. One runs at a time in this process. */
@ApplicationScoped
public class Nightly {

    /** Who asks every night. */
    static final String OURSELVES = "interlock";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Brands brands;
    private final Bulks bulks;
    private final Reconciliations store;
    private final Run run;
    private final Clock clock;
    private final LocalTime at;
    private final Set<UUID> here = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "reconciling");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });
    private volatile boolean stopping;

    Nightly(
            Brands brands,
            DataSource database,
            Clock clock,
            @ConfigProperty(name = "interlock.reconciliation.at", defaultValue = "02:00") LocalTime at,
            @ConfigProperty(name = "interlock.reconciliation.differences-most", defaultValue = "100000")
                    int mostDifferences) {
        this.brands = brands;
        this.bulks = new Bulks(database);
        this.store = new Reconciliations(database);
        this.run = new Run(bulks, new Memory(database), store, new Rulebooks(database), clock, mostDifferences);
        this.clock = clock;
        this.at = at;
    }

    /**
     * Begins to compare everything told of {@code brand} until now.
     *
     * @throws dev.interlock.brand.UnknownBrand when there is no such brand
     * @throws dev.interlock.brand.NotOwner when another process owns it
     * @throws AlreadyRunning when a comparison of the brand is on its way
     */
    public Reconciliation begin(String brand, String askedBy) {
        BrandDesk desk = brands.desk(brand);
        BrandView view = brands.view(brand);
        BrandDesk.Stand stand = desk.stand().toCompletableFuture().join();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var begun = new Reconciliation(
                UUID.randomUUID(),
                brand,
                LocalDate.ofInstant(view.clock().now(stand.asOf(), now), view.zone()),
                stand.position(),
                stand.rulebook().id(),
                askedBy,
                State.RUNNING,
                null,
                Counts.NONE,
                now,
                null,
                null);
        Reconciliation entered = store.begin(begun)
                .orElseThrow(() -> new AlreadyRunning(store.running(brand).orElse(begun)));
        go(entered, desk);
        return entered;
    }

    /** One comparison of {@code brand}; empty when there is none of that id. */
    public Optional<Reconciliation> find(String brand, UUID id) {
        return store.find(brand, id);
    }

    /** The last comparisons of {@code brand}, the newest first. */
    public List<Reconciliation> newest(String brand, int most) {
        return store.newest(brand, most);
    }

    /** Ends one that is running; what it found until then stays. One that has ended stays as it is. */
    public Optional<Reconciliation> cancel(String brand, UUID id) {
        store.find(brand, id)
                .filter(found -> found.state() == State.RUNNING)
                .ifPresent(found -> store.save(found.ended(State.CANCELLED, clock.instant(), null)));
        return store.find(brand, id);
    }

    /** Goes on with what a process left, and begins what is due. */
    @Scheduled(
            every = "${interlock.reconciliation.every:30s}",
            delayed = "10s",
            concurrentExecution = ConcurrentExecution.SKIP)
    void round() {
        for (BrandView brand : brands.all()) {
            if (brand.ownedHere() && !stopping) {
                store.running(brand.name()).ifPresentOrElse(this::goOn, () -> beginWhenDue(brand));
            }
        }
    }

    private void goOn(Reconciliation left) {
        if (!here.contains(left.id())) {
            go(left, brands.desk(left.brand()));
        }
    }

    private void beginWhenDue(BrandView brand) {
        ZonedDateTime local = brand.clock().now(brand.asOf(), clock.instant()).atZone(brand.zone());
        boolean due = !local.toLocalTime().isBefore(at)
                && !store.anySince(brand.name(), local.toLocalDate(), OURSELVES)
                && bulks.any(brand.name());
        if (due) {
            begin(brand.name(), OURSELVES);
        }
    }

    private void go(Reconciliation reconciliation, BrandDesk desk) {
        if (here.add(reconciliation.id())) {
            worker.execute(() -> {
                try {
                    run.run(reconciliation, desk, () -> stopping);
                } finally {
                    here.remove(reconciliation.id());
                }
            });
        }
    }

    @PreDestroy
    void close() throws InterruptedException {
        stopping = true;
        worker.shutdown();
        worker.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}

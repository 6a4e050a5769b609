package dev.interlock.brand;

import dev.interlock.database.DatabaseAddress;
import dev.interlock.database.TestDatabase;
import dev.interlock.engine.Engine;
import dev.interlock.fact.CourierCapacity;
import dev.interlock.fact.Fact;
import dev.interlock.fact.Geo;
import dev.interlock.fact.NdrWindow;
import dev.interlock.fact.PaymentMode;
import dev.interlock.journal.BrandRegister;
import dev.interlock.journal.Journal;
import dev.interlock.policy.CapacityLine;
import dev.interlock.policy.PolicyRow;
import dev.interlock.rulebook.RuleSource;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.rulebook.TableSchema;
import dev.interlock.rulebook.Tables;
import dev.interlock.rulebook.WorkbookWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** One process with its desks, on a real database, with a clock and ids of the test's. */
final class House implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    static final Instant MORNING = Instant.parse("2026-11-16T01:30:00Z");
    static final DeskLimits LIMITS = new DeskLimits(1_000, 100_000, 256, 20_000);
    static final Path RULES = Path.of("rules");
    static final Path TABLES = Path.of("decision-tables");
    static final Rulebook SHIPPED = Rulebook.read(RULES, TABLES);

    /** Two verdicts on one lane contradict each other: a request about this centre fails its rule. */
    static final String POISON = "POISON";

    /** Nobody beats in a test unless it says so. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final AtomicLong NEIGHBOURS = new AtomicLong(100);
    private static final Engine ENGINE = new Engine();

    final DataSource database;
    final TestClock clock = new TestClock(MORNING);
    final Tools tools;
    final Ownership ownership;
    final Brands brands;

    private House(DataSource database, DeskLimits limits, Duration lease, long ids) {
        var count = new AtomicLong();
        this.database = database;
        this.tools = Tools.on(
                database, ENGINE, clock, at -> new UUID(ids, count.incrementAndGet()), DeskListener.NONE, limits);
        this.ownership = new Ownership(database, lease);
        this.brands = new Brands(tools, new BrandRegister(database), ownership, Runnable::run);
    }

    /** A process alone on a database of its own. */
    static House alone() {
        return alone(LIMITS);
    }

    static House alone(DeskLimits limits) {
        return new House(freshDatabase(), limits, LEASE, 7).started();
    }

    /** A process alone on {@code database}. */
    static House on(DataSource database) {
        return new House(database, LIMITS, LEASE, 7).started();
    }

    /** Another process on the same database, later. */
    House neighbour() {
        return neighbour(LEASE);
    }

    /** Another process, which does not wait longer than {@code lease} for a silent owner. */
    House neighbour(Duration lease) {
        return new House(database, LIMITS, lease, NEIGHBOURS.incrementAndGet()).started();
    }

    private House started() {
        brands.start(RULES, TABLES);
        return this;
    }

    static DataSource freshDatabase() {
        DatabaseAddress address = TestDatabase.fresh();
        var database = new PGSimpleDataSource();
        database.setUrl(address.jdbcUrl());
        database.setUser(address.user());
        database.setPassword(address.password());
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return database;
    }

    BrandDesk brand(String name, ClockKind clockKind) {
        brands.create(name, ZONE, clockKind, "test");
        return brands.desk(name);
    }

    Journal journal() {
        return new Journal(database);
    }

    /** Posts and waits for the answer. */
    static Answer post(BrandDesk desk, Instant asOf, Fact... facts) {
        return await(desk.accept(new Posted("integrator", null, asOf, List.of(facts))));
    }

    static Answer.Decided decided(BrandDesk desk, Instant asOf, Fact... facts) {
        return (Answer.Decided) post(desk, asOf, facts);
    }

    static <T> T await(CompletionStage<T> answer) {
        try {
            return answer.toCompletableFuture().orTimeout(120, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** A lane of which so many of a hundred shipments are booked. */
    static CourierCapacity lane(String centre, int booked) {
        return lane(centre, booked, MORNING);
    }

    static CourierCapacity lane(String centre, int booked, Instant observedAt) {
        return new CourierCapacity("Delhivery", centre, "North", LocalDate.of(2026, 11, 20), 100, booked, observedAt);
    }

    /** A week of deliveries in Patna in which so many of a hundred failed. */
    static NdrWindow week(String pin, LocalDate end, int failed) {
        return new NdrWindow(
                Geo.pin(pin),
                "IN-BR",
                PaymentMode.COD,
                end.minusDays(6),
                end,
                100,
                failed,
                90,
                failed,
                0,
                Map.of(),
                end.plusDays(1).atStartOfDay(ZONE).toInstant());
    }

    /** The shipped rulebook with another line from which a lane is worth a word. */
    static Rulebook noticingFrom(int noticeBp) {
        List<PolicyRow> changed = new ArrayList<>();
        for (CapacityLine line : SHIPPED.rows(CapacityLine.class)) {
            changed.add(new CapacityLine(
                    line.at(), line.row(), line.courier(), noticeBp, line.insufficientBp(), line.actWithinHours()));
        }
        return Rulebook.of(
                SHIPPED.rules(),
                WorkbookWriter.writeAll(SHIPPED.withRows(changed).rows()));
    }

    /** The shipped rulebook with other values, by header, in one row. */
    static Rulebook edited(Class<? extends PolicyRow> type, String row, Map<String, Object> cells) {
        TableSchema schema = Tables.of(type);
        PolicyRow before = SHIPPED.rows(type).stream()
                .filter(one -> one.row().equals(row))
                .findFirst()
                .orElseThrow();
        List<Object> values = new ArrayList<>();
        schema.columns()
                .forEach(column -> values.add(cells.getOrDefault(column.header(), schema.value(before, column))));
        List<PolicyRow> rows =
                SHIPPED.withRows(List.of(schema.row(before.at(), values))).rows();
        return Rulebook.of(SHIPPED.rules(), WorkbookWriter.writeAll(rows));
    }

    /** The shipped rulebook with one more rule, which contradicts the others on a full lane from {@link #POISON}. */
    static Rulebook poisoned() {
        var rules = new ArrayList<>(SHIPPED.rules());
        rules.add(
                new RuleSource(
                        "poison.drl",
                        """
                /*
                 * Contradicts the others.
                 *
                 * Needs: CourierCapacity, LaneLine.
                 * Says:  LaneCapacity.
                 */
                package rules

                import dev.interlock.fact.CourierCapacity
                import dev.interlock.signal.LaneCapacity
                import dev.interlock.signal.LaneLine

                rule "A lane from the poisoned centre is worth a word, however full"
                    @rule_id( XX-01 )
                when
                    $capacity : CourierCapacity( fulfilmentCentre == "POISON", $courier : courier )
                    LaneLine( courier == $courier, $line : line )
                then
                    insertLogical( new LaneCapacity( $capacity, $line, LaneCapacity.Verdict.NOTICE ) );
                end
                """));
        return Rulebook.of(rules, SHIPPED.workbooks());
    }

    @Override
    public void close() {
        brands.close();
    }
}

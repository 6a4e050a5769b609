package dev.interlock.reconciling;

import dev.interlock.brand.Brands;
import dev.interlock.brand.ClockKind;
import dev.interlock.brand.Posted;
import dev.interlock.brand.TestBrands;
import dev.interlock.fact.BankCredit;
import dev.interlock.journal.Reconciliation;
import dev.interlock.journal.Reconciliation.State;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * How long a night takes: payments with three lines each, some of them a rupee and a half short, compared by the service's own run, beside a
 * bare join of the same two tables by the database.
 *
 * <p>The lines are put into the tables directly, as telling them would have; only comparing is measured. Arguments: how many
 * payments, how many times.
 */
final class MillionLines {

    private static final Logger DROOLS = Logger.getLogger("org.drools");
    private static final String BRAND = "million";
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    /** Each question opens a connection, which costs the processor more than a thousand lines. */
    private static final int ASKED_EVERY_MILLIS = 50;

    private static final String BARE_JOIN =
            """
            SELECT count(*) AS groups, sum(received) AS received FROM (
              SELECT line.item, line.event, line.component, sum(line.amount_paise) AS received, billable.price_paise
                FROM settlement_line AS line
                LEFT JOIN billable ON billable.brand = line.brand AND billable.counterparty = line.counterparty
                      AND billable.item = line.item AND billable.event = line.event AND billable.until IS NULL
               WHERE line.brand = 'million' AND line.until IS NULL
               GROUP BY line.counterparty, line.item, line.event, line.component, billable.price_paise) AS joined""";

    private final DataSource database;
    private final Brands brands;

    private MillionLines(DataSource database) {
        this.database = database;
        this.brands = TestBrands.on(database);
    }

    public static void main(String[] arguments) throws Exception {
        List<String> words = arguments.length == 0 ? List.of("333334", "5") : Arrays.asList(arguments);
        int payments = Integer.parseInt(words.get(0));
        int times = Integer.parseInt(words.get(1));
        DROOLS.setLevel(Level.WARNING);
        new MillionLines(TestBrands.database()).measure(payments, times);
        System.exit(0);
    }

    private void measure(int payments, int times) throws Exception {
        fill(payments);
        var joins = new ArrayList<Double>();
        var runs = new ArrayList<Double>();
        var nightly = new Nightly(brands, database, Clock.systemUTC(), LocalTime.of(2, 0), 100_000);
        long first = 0;
        for (int time = 0; time <= times; time++) {
            double join = seconds(this::bareJoin);
            long before = System.nanoTime();
            Reconciliation done = ended(nightly, nightly.begin(BRAND, "benchmark"));
            double run = (System.nanoTime() - before) / 1e9;
            if (time == 0) {
                first = Math.round(run * 1_000);
                System.out.println(
                        "the first, which registers what differs: " + done.counts() + " in " + first + " ms");
            } else {
                joins.add(join);
                runs.add(run);
                System.out.printf("%d: bare join %.2f s, compared %.2f s, ratio %.2f%n", time, join, run, run / join);
            }
        }
        long lines = 3L * payments;
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                "%d lines: bare join %.0f lines/s, compared %.0f lines/s, median ratio %.2f (reach 3); heap after a collection %d MB, at most %d MB allowed%n",
                lines,
                lines / median(joins),
                lines / median(runs),
                median(runs) / median(joins),
                used / 1_000_000,
                Runtime.getRuntime().maxMemory() / 1_000_000);
    }

    private void fill(int payments) throws Exception {
        brands.create(BRAND, ZONE, ClockKind.POSTED, "benchmark");
        Instant asOf = DAY.atTime(3, 0).atZone(ZONE).toInstant();
        brands.desk(BRAND)
                .accept(new Posted("benchmark", null, asOf, List.of(new BankCredit("U", 1, DAY, asOf))))
                .toCompletableFuture()
                .join();
        execute(
                """
                INSERT INTO billable
                SELECT 'million', 'RAZORPAY|pay_' || n || '|PAYMENT', 1, n, NULL, 'RAZORPAY', 'pay_' || n, 'PAYMENT',
                       NULL, NULL, NULL, NULL, 1, 100000 + n %% 977 * 100, 0, 0, DATE '2026-11-16', TIMESTAMPTZ '2026-11-17 00:00Z'
                  FROM generate_series(1, %d) AS n"""
                        .formatted(payments));
        line(payments, "PRINCIPAL", 1, "100000 + n % 977 * 100 - CASE WHEN n % 100 = 0 THEN 1500 ELSE 0 END");
        line(payments, "GATEWAY_FEE", 2, "-(100000 + n % 977 * 100) / 50");
        line(payments, "GST_ON_FEES", 3, "-round((100000 + n % 977 * 100) / 50 * 0.18)");
        execute("ANALYZE billable");
        execute("ANALYZE settlement_line");
    }

    private void line(int payments, String component, int number, String paise) throws SQLException {
        execute(
                """
                INSERT INTO settlement_line
                SELECT 'million', 'RAZORPAY|S-' || n / 1000 || '|' || n * 3 + %2$d, 1, n, NULL, 'RAZORPAY', 'pay_' || n, 'PAYMENT',
                       'S-' || n / 1000, n * 3 + %2$d, '%3$s', NULL, %4$s, 'RELEASED', NULL, DATE '2026-11-18',
                       TIMESTAMPTZ '2026-11-18 00:00Z'
                  FROM generate_series(1, %1$d) AS n"""
                        .formatted(payments, number, component, paise));
    }

    private void bareJoin() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(BARE_JOIN)) {
            row.next();
            if (row.getLong("groups") == 0) {
                throw new IllegalStateException("Nothing was joined.");
            }
        }
    }

    private interface Work {
        void work() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long before = System.nanoTime();
        work.work();
        return (System.nanoTime() - before) / 1e9;
    }

    private static Reconciliation ended(Nightly nightly, Reconciliation begun) throws InterruptedException {
        Reconciliation now = begun;
        while (now.state() == State.RUNNING) {
            Thread.sleep(ASKED_EVERY_MILLIS);
            now = nightly.find(BRAND, begun.id()).orElseThrow();
        }
        if (now.state() != State.DONE) {
            throw new IllegalStateException("It ended as " + now);
        }
        return now;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}

package dev.interlock.openl;

import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Engine;
import dev.interlock.engine.Told;
import dev.interlock.fact.CourierCapacity;
import dev.interlock.policy.LaneFee;
import dev.interlock.rulebook.LaneTable;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.LaneCharge;
import dev.interlock.trace.Because;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A table of 8,000 rows and 6 inputs, here and in OpenL Tablets: the same answers, and how fast. */
public final class BesideOpenl {

    private static final Logger DROOLS = Logger.getLogger("org.drools");
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final int ROWS = 8_000;
    private static final int QUESTIONS = 20_000;
    private static final int ROUNDS = 15;
    private static final int SWAPS = 40;

    private final LaneTable table;
    private final OpenlLanes.Fees openl;
    private final Engine engine = new Engine();
    private final List<CourierCapacity> questions = new ArrayList<>();
    private Rulebook rulebook;

    private BesideOpenl(LaneTable table) throws IOException {
        this.table = table;
        Path file = Files.createTempFile("lanes", ".xlsx");
        OpenlLanes.save(table.rows(), file);
        long begin = System.nanoTime();
        openl = OpenlLanes.open(file);
        OpenlLanes.ask(openl, table.question(0));
        System.out.printf("OpenL, from its workbook to the first answer, cold: %,.0f ms%n", millis(begin));
        Files.delete(file);
        rulebook = LaneTable.rulebook(table.workbook());
        for (int number = 0; number < QUESTIONS; number++) {
            questions.add(table.question(number));
        }
    }

    /** @param args the seed of the tables; one is drawn when none is said */
    public static void main(String... args) throws IOException {
        DROOLS.setLevel(Level.WARNING);
        long seed = args.length == 0 ? System.nanoTime() : Long.parseLong(args[0]);
        System.out.printf("seed %d, %,d rows%n", seed, ROWS);
        compare("400 lanes", new LaneTable(seed, ROWS, 400, 5_000));
        compare("one lane", new LaneTable(seed, ROWS, 1, 250));
    }

    private static void compare(String shape, LaneTable table) throws IOException {
        System.out.printf("%n== %s ==%n", shape);
        var both = new BesideOpenl(table);
        both.same();
        both.lookUps();
        both.decisions();
        both.swaps();
        both.engine.close();
    }

    private void same() {
        int hits = 0;
        Map<List<Object>, Object> policies = rulebook.policies();
        try (BrandSession session = session()) {
            for (CourierCapacity question : questions) {
                String expected = OpenlLanes.ask(openl, question);
                LaneFee found = LaneTable.first(policies, question);
                LaneFee decided = decided(session, question);
                hits += found == null ? 0 : 1;
                check(question, expected, found);
                check(question, expected, decided);
            }
        }
        System.out.printf("the same answers to %,d questions, of them %,d found a row%n", QUESTIONS, hits);
    }

    private static void check(CourierCapacity question, String expected, LaneFee found) {
        String row = found == null ? null : found.row();
        if (!Objects.equals(expected, row)) {
            throw new IllegalStateException("%s: OpenL says %s, Interlock %s".formatted(question, expected, row));
        }
    }

    /** What the session decides on {@code question}, from the trace of the decision. */
    private static LaneFee decided(BrandSession session, CourierCapacity question) {
        Told told = session.tell(1, List.of(question));
        Optional<Because> because = told.changes().isEmpty()
                ? session.why(LaneCharge.keyOf(question))
                : Optional.ofNullable(told.changes().get(0).because());
        return because.map(why -> (LaneFee) why.steps().get(0).rows().get(0).values())
                .orElse(null);
    }

    private void lookUps() {
        Map<List<Object>, Object> policies = rulebook.policies();
        inTurn("look-up with row and address", 5, question -> {
            LaneFee fee = LaneTable.first(policies, question);
            return fee == null ? 0 : fee.row().length() + fee.at().line();
        });
    }

    private void decisions() {
        try (BrandSession session = session()) {
            var number = new int[1];
            inTurn("decision through the session, with its trace", 1.2, question -> {
                LaneFee fee = decided(session, later(question, ++number[0]));
                return fee == null ? 0 : fee.row().length() + fee.at().line();
            });
            System.out.printf("%,d facts held%n", session.factCount());
        }
    }

    private static CourierCapacity later(CourierCapacity was, int number) {
        return new CourierCapacity(
                was.courier(),
                was.fulfilmentCentre(),
                was.destinationCluster(),
                was.validDate(),
                was.dailyCapacity(),
                was.booked(),
                was.observedAt().plusSeconds(number));
    }

    /** Asks both the same questions in turn, and prints the median of the rounds. */
    private void inTurn(String what, double reach, ToIntFunction<CourierCapacity> ours) {
        double[] ratios = new double[ROUNDS];
        double[] mine = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        long seen = 0;
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            for (CourierCapacity question : questions) {
                seen += ours.applyAsInt(question);
            }
            long between = System.nanoTime();
            for (CourierCapacity question : questions) {
                String row = OpenlLanes.ask(openl, question);
                seen += row == null ? 0 : row.length();
            }
            long end = System.nanoTime();
            if (round >= 0) {
                mine[round] = (between - begin) / (double) QUESTIONS;
                theirs[round] = (end - between) / (double) QUESTIONS;
                ratios[round] = theirs[round] / mine[round];
            }
        }
        System.out.printf(
                "%-46s Interlock %,8.0f ns  OpenL %,8.0f ns  ratio %5.2f (reach %.1f)  [%d]%n",
                what, median(mine), median(theirs), median(ratios), reach, seen % 10);
    }

    /** From a saved workbook to the first decision under it: reading aside, the serving thread by itself. */
    private void swaps() {
        double[] reading = new double[SWAPS];
        double[] serving = new double[SWAPS];
        try (BrandSession session = session()) {
            questions.subList(0, 400).forEach(question -> session.tell(3, List.of(question)));
            for (int swap = 0; swap < SWAPS; swap++) {
                table.changeOneFee();
                byte[] saved = table.workbook();
                long begin = System.nanoTime();
                rulebook = LaneTable.rulebook(saved);
                reading[swap] = millis(begin);
                begin = System.nanoTime();
                session.adopt(rulebook);
                session.tell(4, List.of(later(questions.get(swap), swap)));
                serving[swap] = millis(begin);
            }
        }
        print("reading the workbook aside", reading, 300);
        print("adopting it and the first decision, serving", serving, 10);
    }

    private static void print(String what, double[] millis, int reach) {
        double first = millis[0];
        System.out.printf(
                "%-46s first %,.1f ms, median %,.1f ms, worst after ten %,.1f ms (reach %d)%n",
                what,
                first,
                median(millis),
                Arrays.stream(millis).skip(10).max().orElseThrow(),
                reach);
    }

    private BrandSession session() {
        BrandSession session = engine.open(rulebook, ZONE);
        session.advance(Instant.parse("2026-11-01T06:30:00Z"));
        return session;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double millis(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }
}

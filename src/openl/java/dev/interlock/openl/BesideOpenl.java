package dev.interlock.openl;

import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Engine;
import dev.interlock.engine.Posting;
import dev.interlock.engine.Told;
import dev.interlock.fact.CourierCapacity;
import dev.interlock.policy.LaneFee;
import dev.interlock.rulebook.LaneTable;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.LaneCharge;
import dev.interlock.trace.Because;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A table of 8,000 rows and 6 inputs, here and in OpenL Tablets: the same answers, and how fast. */
public final class BesideOpenl {

    private static final Logger DROOLS = Logger.getLogger("org.drools");
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final int ROWS = 8_000;
    private static final int QUESTIONS = 10_000;
    private static final int ROUNDS = 10;
    private static final int SWAPS = 20;

    /** How many facts an integrator posts together. */
    private static final int POSTED_TOGETHER = 100;

    private final LaneTable table;
    private final Engine engine = new Engine();
    private final OpenlLanes.Fees openl;
    private final List<CourierCapacity> questions;
    private final List<CourierCapacity> asFollows;
    private Rulebook rulebook;

    private BesideOpenl(LaneTable table) throws IOException {
        this.table = table;
        this.rulebook = LaneTable.rulebook(table.workbook());
        this.questions = table.questions(QUESTIONS);
        this.asFollows = table.questions(QUESTIONS);
        Path file = Files.createTempFile("lanes", ".xlsx");
        OpenlLanes.save(table.rows(), file);
        long begin = System.nanoTime();
        this.openl = OpenlLanes.open(file);
        OpenlLanes.ask(openl, questions.get(0));
        System.out.printf("OpenL, from its saved workbook to the first answer: %,.0f ms%n", millis(begin));
        Files.delete(file);
    }

    /** @param args the seed of the tables; one is drawn when none is said */
    public static void main(String... args) throws IOException {
        DROOLS.setLevel(Level.WARNING);
        long seed = args.length == 0 ? System.nanoTime() : Long.parseLong(args[0]);
        System.out.printf("seed %d, %,d rows%n", seed, ROWS);
        compare("90 lanes of 89 rows", new LaneTable(seed, ROWS, 90, 2_400));
        compare("400 lanes of 20 rows", new LaneTable(seed, ROWS, 400, 5_000));
        compare("one lane of 8,000 rows", new LaneTable(seed, ROWS, 1, 250));
    }

    private static void compare(String shape, LaneTable table) throws IOException {
        System.out.printf("%n== %s ==%n", shape);
        var both = new BesideOpenl(table);
        try (Engine engine = both.engine) {
            both.proveTheSame();
            both.lookUps();
            both.decisions();
            both.swaps();
        }
    }

    /** Ends the run with the first question that both do not answer with the same row. */
    private void proveTheSame() {
        int hits = 0;
        Map<List<Object>, Object> policies = rulebook.policies();
        try (BrandSession session = engine.open(rulebook, ZONE)) {
            for (CourierCapacity question : questions) {
                String expected = OpenlLanes.ask(openl, question);
                check(question, expected, LaneTable.first(policies, question));
                check(question, expected, decided(session, question));
                hits += expected == null ? 0 : 1;
            }
        }
        System.out.printf("the same row for %,d questions, none for %,d%n", hits, QUESTIONS - hits);
    }

    private static void check(CourierCapacity question, @Nullable String expected, @Nullable LaneFee found) {
        String row = found == null ? null : found.row();
        if (!Objects.equals(expected, row)) {
            throw new IllegalStateException("%s: OpenL says %s, Interlock %s".formatted(question, expected, row));
        }
    }

    private void lookUps() {
        Map<List<Object>, Object> policies = rulebook.policies();
        new InTurn(QUESTIONS, ROUNDS).compare("a look-up, with row and address", 5, () -> lookUp(policies), this::ask);
    }

    private long lookUp(Map<List<Object>, Object> policies) {
        long found = 0;
        for (CourierCapacity question : questions) {
            LaneFee fee = LaneTable.first(policies, question);
            found += fee == null ? 0 : fee.row().length() + fee.at().line();
        }
        return found;
    }

    private long ask() {
        long found = 0;
        for (CourierCapacity question : questions) {
            String row = OpenlLanes.ask(openl, question);
            found += row == null ? 0 : row.length();
        }
        return found;
    }

    private void decisions() {
        var inTurn = new InTurn(QUESTIONS, ROUNDS);
        for (int together : new int[] {1, POSTED_TOGETHER}) {
            try (var first = new FirstTold(together);
                    var anew = new ToldAnew(together)) {
                inTurn.compare("a decision with its trace, first told, by " + together, 1.2, first, this::ask);
                inTurn.compare("a decision with its trace, told anew, by " + together, 1.2, anew, this::ask);
            }
        }
    }

    /** Tells a session all the lanes it has never heard of. */
    private final class FirstTold implements InTurn.Work, AutoCloseable {

        private final int together;
        private BrandSession session = engine.open(rulebook, ZONE);

        FirstTold(int together) {
            this.together = together;
        }

        @Override
        public void prepare() {
            session.close();
            session = engine.open(rulebook, ZONE);
        }

        @Override
        public long run() {
            return decide(session, questions, together);
        }

        @Override
        public void close() {
            session.close();
        }
    }

    /** Tells a session that knows all lanes other numbers of them. */
    private final class ToldAnew implements InTurn.Work, AutoCloseable {

        private final BrandSession session = engine.open(rulebook, ZONE);
        private final int together;
        private List<CourierCapacity> next = questions;
        private int times;

        ToldAnew(int together) {
            this.together = together;
        }

        @Override
        public void prepare() {
            times++;
            next = (times % 2 == 0 ? questions : asFollows)
                    .stream().map(question -> LaneTable.seen(question, times)).toList();
        }

        @Override
        public long run() {
            return decide(session, next, together);
        }

        @Override
        public void close() {
            session.close();
        }
    }

    private static long decide(BrandSession session, List<CourierCapacity> told, int together) {
        long found = 0;
        for (int at = 0; at < told.size(); at += together) {
            for (Because because : decided(session, told.subList(at, Math.min(told.size(), at + together)))) {
                LaneFee fee = fee(because);
                found += fee.row().length() + fee.at().line();
            }
        }
        return found;
    }

    /** What the session decides on {@code question}, from the trace of its decision; null for nothing. */
    private static @Nullable LaneFee decided(BrandSession session, CourierCapacity question) {
        List<Because> because = decided(session, List.of(question));
        return because.isEmpty() ? null : fee(because.get(0));
    }

    private static LaneFee fee(Because because) {
        return (LaneFee) because.steps().get(0).rows().get(0).values();
    }

    /** The traces of what the session decides on {@code questions}, told in one request. */
    private static List<Because> decided(BrandSession session, List<CourierCapacity> questions) {
        Told told = session.tell(1, List.copyOf(questions));
        for (Posting posting : told.postings()) {
            if (!(posting instanceof Posting.Accepted)) {
                throw new IllegalStateException("no news: " + posting);
            }
        }
        var traces = new HashMap<ConclusionKey, Because>();
        told.changes().forEach(change -> traces.put(change.conclusion().key(), change.because()));
        var decided = new ArrayList<Because>(questions.size());
        for (CourierCapacity question : questions) {
            ConclusionKey key = LaneCharge.keyOf(question);
            Because because =
                    traces.containsKey(key) ? traces.get(key) : session.why(key).orElse(null);
            if (because != null) {
                decided.add(because);
            }
        }
        return decided;
    }

    /** From a saved workbook to the first decision under it: reading aside, the serving thread by itself. */
    private void swaps() {
        double[] reading = new double[SWAPS];
        double[] serving = new double[SWAPS];
        double[] ownReading = new double[SWAPS];
        double[] ownServing = new double[SWAPS];
        try (BrandSession session = engine.open(rulebook, ZONE)) {
            questions.subList(0, 1_000).forEach(question -> session.tell(1, List.of(question)));
            for (int swap = 0; swap < SWAPS; swap++) {
                table.changeOneFee();
                byte[] saved = table.workbook();
                long own = InTurn.ownNanos();
                long begin = System.nanoTime();
                rulebook = LaneTable.rulebook(saved);
                reading[swap] = millis(begin);
                ownReading[swap] = (InTurn.ownNanos() - own) / 1e6;
                own = InTurn.ownNanos();
                begin = System.nanoTime();
                session.adopt(rulebook);
                decided(session, LaneTable.seen(asFollows.get(swap), swap + 1));
                serving[swap] = millis(begin);
                ownServing[swap] = (InTurn.ownNanos() - own) / 1e6;
            }
        }
        print("reading a saved workbook, aside", reading, ownReading, 300);
        print("adopting it and the first decision", serving, ownServing, 10);
    }

    private static void print(String what, double[] millis, double[] own, int reach) {
        System.out.printf(
                "%-44s cold %,.1f ms, then median %,.1f ms, worst %,.1f ms; thread's own median %,.1f ms (reach %d)%n",
                what,
                millis[0],
                InTurn.median(millis),
                Arrays.stream(millis).skip(SWAPS / 3).max().orElseThrow(),
                InTurn.median(own),
                reach);
    }

    private static double millis(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }
}

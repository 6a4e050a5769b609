package dev.interlock.engine;

import dev.interlock.fact.Fact;
import dev.interlock.fact.NdrWindow;
import dev.interlock.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one changed fact costs a brand that holds 100,000: the engine under the shipped rules and
 * tables, beside {@link HandWritten}.
 *
 * <p>On a shared machine run {@link #main}: it tells both the same facts in turn, so that their ratio
 * holds when their times do not.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 4)
public class OneChangedFact {

    /** Outside the service nobody sets levels, and at TRACE each step writes down the facts it handles. */
    private static final Logger DROOLS = Logger.getLogger("org.drools");

    private static final int HELD = 100_000;
    private static final long SEED = 20_261_116;

    private final MadeUpBrand brand = MadeUpBrand.large(SEED);
    private Engine engine;
    private BrandSession session;
    private HandWritten program;
    private List<NdrWindow> windows;
    private int next;

    @Setup
    public void load() {
        DROOLS.setLevel(Level.WARNING);
        var rulebook = Rulebook.read(Path.of("rules"), Path.of("decision-tables"));
        List<Fact> facts = brand.facts(HELD);
        windows = facts.stream()
                .filter(NdrWindow.class::isInstance)
                .map(NdrWindow.class::cast)
                .collect(Collectors.toCollection(ArrayList::new));
        engine = new Engine();
        session = engine.open(rulebook, MadeUpBrand.ZONE);
        session.advance(
                MadeUpBrand.TODAY.atTime(LocalTime.MAX).atZone(MadeUpBrand.ZONE).toInstant());
        facts.forEach(fact -> session.load(1, fact));
        session.settle();
        program = new HandWritten(rulebook, MadeUpBrand.ZONE);
        facts.forEach(program::tell);
    }

    @TearDown
    public void close() {
        session.close();
        engine.close();
    }

    @Benchmark
    public Object attemptToldToTheEngine() {
        return session.tell(2, List.of(brand.attempt()));
    }

    @Benchmark
    public Object attemptToldToTheProgram() {
        return program.tell(brand.attempt());
    }

    @Benchmark
    public Object restatedWindowToldToTheEngine() {
        return session.tell(2, List.of(restated()));
    }

    @Benchmark
    public Object restatedWindowToldToTheProgram() {
        return program.tell(restated());
    }

    private NdrWindow restated() {
        next = (next + 7_919) % windows.size();
        NdrWindow window = brand.restated(windows.get(next));
        windows.set(next, window);
        return window;
    }

    /** Tells both the same facts in turn, {@code rounds} times, and prints percentiles and ratios. */
    public static void main(String... rounds) {
        int count = rounds.length == 0 ? 30_000 : Integer.parseInt(rounds[0]);
        var both = new OneChangedFact();
        both.load();
        both.describe();
        both.inTurn("warming up: attempt", both.brand::attempt, count / 2);
        both.inTurn("warming up: window", both::restated, count / 2);
        both.inTurn("a further shipment's attempt", both.brand::attempt, count);
        both.inTurn("a restated window", both::restated, count);
        both.close();
    }

    private void describe() {
        Map<String, Long> conclusions = session.conclusions().stream()
                .collect(Collectors.groupingBy(
                        conclusion -> conclusion.key().type(), TreeMap::new, Collectors.counting()));
        System.out.printf("%,d facts held, of them %,d windows; concluded: %s%n", HELD, windows.size(), conclusions);
    }

    private void inTurn(String what, Supplier<? extends Fact> facts, int count) {
        long[] engineNanos = new long[count];
        long[] programNanos = new long[count];
        long firings = 0;
        long changes = 0;
        for (int at = 0; at < count; at++) {
            Fact fact = facts.get();
            long begin = System.nanoTime();
            Told told = session.tell(2, List.of(fact));
            long between = System.nanoTime();
            program.tell(fact);
            programNanos[at] = System.nanoTime() - between;
            engineNanos[at] = between - begin;
            firings += told.firings();
            changes += told.changes().size();
        }
        Arrays.sort(engineNanos);
        Arrays.sort(programNanos);
        System.out.printf(
                "%n%s, told %,d times: %.1f firings, %.2f changes each%n",
                what, count, firings / (double) count, changes / (double) count);
        for (double percentile : new double[] {0.5, 0.9, 0.99}) {
            double engineMicros = engineNanos[(int) (count * percentile)] / 1_000.0;
            double programMicros = programNanos[(int) (count * percentile)] / 1_000.0;
            System.out.printf(
                    "p%.0f  engine %,8.1f µs  by hand %,8.1f µs  ratio %.1f%n",
                    percentile * 100, engineMicros, programMicros, engineMicros / programMicros);
        }
    }
}

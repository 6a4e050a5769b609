package dev.interlock.arithmetic;

import dev.interlock.arithmetic.MadeUpStock.Sku;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one plan costs for a SKU of which something has to be moved, two weeks ahead.
 *
 * <p>On a shared machine run {@link #main}: it counts the thread's own processor time, and not what others took.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PlannedSkus {

    private static final int SKUS = 1_000;
    private static final long SEED = 20_261_123;

    /** How many centres hold the SKU. */
    @Param({"5", "20"})
    private int centres;

    private List<Sku> skus;
    private int next;

    @Setup
    public void makeUp() {
        var stock = new MadeUpStock(SEED);
        skus = Stream.generate(() -> stock.large(centres, 14, 5_000))
                .filter(sku -> !sku.plan().transfers().isEmpty())
                .limit(SKUS)
                .toList();
    }

    @Benchmark
    public Object plan() {
        next = (next + 1) % SKUS;
        return skus.get(next).plan();
    }

    /** Makes as many plans as {@code count} says and prints percentiles of the processor time of one. */
    public static void main(String... count) {
        int plans = count.length == 0 ? 20_000 : Integer.parseInt(count[0]);
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        for (int centres : new int[] {5, 20}) {
            var skus = new PlannedSkus();
            skus.centres = centres;
            skus.makeUp();
            for (int i = 0; i < plans; i++) {
                skus.plan();
            }
            long[] nanos = new long[plans];
            for (int i = 0; i < plans; i++) {
                long before = clock.getCurrentThreadCpuTime();
                skus.plan();
                nanos[i] = clock.getCurrentThreadCpuTime() - before;
            }
            Arrays.sort(nanos);
            System.out.printf(
                    "%d centres: p50 %.1f µs, p90 %.1f µs, p99 %.1f µs%n",
                    centres, nanos[plans / 2] / 1e3, nanos[plans * 9 / 10] / 1e3, nanos[plans * 99 / 100] / 1e3);
        }
    }
}

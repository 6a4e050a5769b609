package dev.interlock.openl;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Two rivals who do the same work in turn, so that their ratio holds when the machine has other things to do.
 * Beside the clock the thread's own time is kept: it leaves out the others, and the collector.
 */
final class InTurn {

    /** Work for both; the sum of what it found keeps it from being left out. */
    interface Work {

        long run();

        /** What must stand before it begins; nobody's time. */
        default void prepare() {}
    }

    private record Spent(double nanos, double ownNanos) {}

    private final int each;
    private final int rounds;
    private long found;

    /**
     * @param each how much is done in one round
     * @param rounds how many count; as many before them warm up
     */
    InTurn(int each, int rounds) {
        this.each = each;
        this.rounds = rounds;
    }

    /** Runs both, and prints the medians of the rounds and of their ratios. */
    void compare(String what, double reach, Work interlock, Work openl) {
        var ours = new Spent[rounds];
        var theirs = new Spent[rounds];
        for (int round = -rounds; round < rounds; round++) {
            Spent one = spent(interlock);
            Spent other = spent(openl);
            if (round >= 0) {
                ours[round] = one;
                theirs[round] = other;
            }
        }
        double[] ratios = new double[rounds];
        double[] ownRatios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            ratios[round] = theirs[round].nanos / ours[round].nanos;
            ownRatios[round] = theirs[round].ownNanos / ours[round].ownNanos;
        }
        System.out.printf(
                "%-44s Interlock %,7.0f ns  OpenL %,7.0f ns  ratio %5.2f, of the threads' own time %5.2f (reach %.1f)%n",
                what,
                median(Arrays.stream(ours).mapToDouble(Spent::nanos).toArray()),
                median(Arrays.stream(theirs).mapToDouble(Spent::nanos).toArray()),
                median(ratios),
                median(ownRatios),
                reach);
    }

    private Spent spent(Work work) {
        work.prepare();
        long own = ownNanos();
        long begin = System.nanoTime();
        found += work.run();
        return new Spent((System.nanoTime() - begin) / (double) each, (ownNanos() - own) / (double) each);
    }

    /** What all the work found, together. */
    long found() {
        return found;
    }

    /** The time this thread has had a processor for. */
    static long ownNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

package dev.interlock.sample;

import java.util.List;

/**
 * Chance that repeats itself: the SplitMix64 generator (G. Steele, D. Lea, C. Flood, "Fast splittable
 * pseudorandom number generators", OOPSLA 2014), in integers only, so that every Java gives the same.
 */
final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    /** The chance that {@code seed} and {@code purposes} name; other names, other chance. */
    static Chance of(long seed, long... purposes) {
        long state = seed;
        for (long purpose : purposes) {
            state = mixed(state + GOLDEN) ^ mixed(purpose * GOLDEN + 1);
        }
        return new Chance(state);
    }

    /** From 0 to {@code bound} - 1. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    long below(long bound) {
        return Long.remainderUnsigned(next(), bound);
    }

    /** True in {@code basisPoints} of 10,000 cases. */
    boolean happens(int basisPoints) {
        return below(10_000) < basisPoints;
    }

    /** How often in {@code trials} something happens that happens in {@code basisPoints} of 10,000 cases. */
    int count(int trials, int basisPoints) {
        int count = 0;
        for (int i = 0; i < trials; i++) {
            count += happens(basisPoints) ? 1 : 0;
        }
        return count;
    }

    /** About {@code value}: at most {@code percent} more or less. */
    long about(long value, int percent) {
        long spread = value * percent / 100;
        return spread == 0 ? value : value - spread + below(2 * spread + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    private long next() {
        state += GOLDEN;
        return mixed(state);
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}

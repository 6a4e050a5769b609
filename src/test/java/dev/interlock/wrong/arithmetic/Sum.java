package dev.interlock.wrong.arithmetic;

/** Breaks nothing. */
public final class Sum {
    private static final long[] NOTHING = {};

    private Sum() {}

    public static long of(long left, long right) {
        System.arraycopy(NOTHING, 0, NOTHING, 0, 0);
        return Math.addExact(left, right);
    }
}

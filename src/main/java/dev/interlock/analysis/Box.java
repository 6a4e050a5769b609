package dev.interlock.analysis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All points between two corners, both included.
 *
 * @param low the least value on each axis
 * @param high the greatest; less than the least on any axis when there is no point
 */
public record Box(long[] low, long[] high) {

    public Box {
        if (low.length != high.length) {
            throw new IllegalArgumentException("The corners have %d and %d axes.".formatted(low.length, high.length));
        }
        low = low.clone();
        high = high.clone();
    }

    /** How many axes there are. */
    public int axes() {
        return low.length;
    }

    /** Whether there is no point. */
    public boolean empty() {
        for (int axis = 0; axis < low.length; axis++) {
            if (low[axis] > high[axis]) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code point} lies inside. */
    public boolean holds(long[] point) {
        for (int axis = 0; axis < low.length; axis++) {
            if (point[axis] < low[axis] || point[axis] > high[axis]) {
                return false;
            }
        }
        return true;
    }

    /** Whether both have a point in common; neither is {@link #empty}. */
    boolean meets(Box other) {
        for (int axis = 0; axis < low.length; axis++) {
            if (low[axis] > other.high[axis] || other.low[axis] > high[axis]) {
                return false;
            }
        }
        return true;
    }

    /** What both have in common. */
    Box common(Box other) {
        long[] from = new long[low.length];
        long[] to = new long[low.length];
        for (int axis = 0; axis < low.length; axis++) {
            from[axis] = Math.max(low[axis], other.low[axis]);
            to[axis] = Math.min(high[axis], other.high[axis]);
        }
        return new Box(from, to);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Box box && Arrays.equals(low, box.low) && Arrays.equals(high, box.high);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(low) + Arrays.hashCode(high);
    }

    @Override
    public String toString() {
        return Arrays.toString(low) + ".." + Arrays.toString(high);
    }
}

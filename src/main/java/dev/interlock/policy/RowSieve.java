package dev.interlock.policy;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Holds back rows that cannot match one input.
 *
 * <p>What can be asked is cut into at most {@value #PARTS} parts; for each part a set of bits says which rows
 * could match something in it. A row let through must still be compared. Takes at most 32 bytes for each row.
 */
final class RowSieve {

    static final int PARTS = 256;

    /** Where parts end and the next begin, ascending; empty when parts are those of a hash. */
    private final long[] cuts;

    private final long[][] rows;
    /** Rows that match whatever is asked. */
    private final long[] always;

    private RowSieve(long[] cuts, int count) {
        this.cuts = cuts;
        this.rows = new long[PARTS][];
        this.always = new long[(count + Long.SIZE - 1) / Long.SIZE];
    }

    /** @param values what each row wants to be the same; null where anything is right */
    static RowSieve ofSame(@Nullable Object[] values) {
        var sieve = new RowSieve(new long[0], values.length);
        for (int row = 0; row < values.length; row++) {
            if (values[row] == null) {
                set(sieve.always, row);
            }
        }
        for (int row = 0; row < values.length; row++) {
            Object value = values[row];
            if (value != null) {
                set(sieve.own(hashed(value.hashCode())), row);
            }
        }
        return sieve;
    }

    /** Cuts where ranges begin or end, evenly by their number. */
    static RowSieve ofRanges(long[] lowest, long[] highest) {
        long[] ends = LongStream.concat(
                        Arrays.stream(lowest),
                        Arrays.stream(highest)
                                .filter(bound -> bound < Long.MAX_VALUE)
                                .map(bound -> bound + 1))
                .sorted()
                .distinct()
                .toArray();
        long[] cuts = new long[Math.min(ends.length, PARTS - 1)];
        for (int cut = 0; cut < cuts.length; cut++) {
            cuts[cut] = ends[(int) ((long) cut * ends.length / cuts.length)];
        }
        var sieve = new RowSieve(cuts, lowest.length);
        for (int row = 0; row < lowest.length; row++) {
            for (int part = sieve.part(lowest[row]); part <= sieve.part(highest[row]); part++) {
                set(sieve.own(part), row);
            }
        }
        return sieve;
    }

    /**
     * A bit for each row, set when it could match.
     *
     * @param number of what is asked: a hash where the same is wanted
     */
    long[] rows(@Nullable Object asked, long number) {
        if (asked == null && cuts.length == 0) {
            return always;
        }
        long[] found = rows[cuts.length == 0 ? hashed((int) number) : part(number)];
        return found == null ? always : found;
    }

    private long[] own(int part) {
        if (rows[part] == null) {
            rows[part] = always.clone();
        }
        return rows[part];
    }

    /** How many cuts lie at or below {@code number}. */
    private int part(long number) {
        int found = Arrays.binarySearch(cuts, number);
        return found < 0 ? -found - 1 : found + 1;
    }

    private static int hashed(int hash) {
        return (hash ^ hash >>> 8 ^ hash >>> 16 ^ hash >>> 24) & (PARTS - 1);
    }

    private static void set(long[] bits, int row) {
        bits[row / Long.SIZE] |= 1L << row;
    }
}

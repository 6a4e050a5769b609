package dev.interlock.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the order in which they count, and which inputs each of them matches. Many rows are sifted first.
 *
 * <p>Immutable. Two are equal when their rows are.
 */
public final class RowIndex<R extends PolicyRow> {

    /** Which values of one input the rows match. */
    public sealed interface Input {

        /**
         * Whether {@code row} matches.
         *
         * @param number the {@link #number} of what is asked
         */
        boolean matches(int row, @Nullable Object asked, long number);

        /**
         * What is asked, as a number, where rows are compared by numbers.
         *
         * @throws IllegalArgumentException when it is neither a number nor a date then
         */
        long number(@Nullable Object asked);

        /** Which rows are worth comparing. */
        RowSieve sieve();
    }

    /**
     * An input that must be the same as the row's.
     *
     * @param values one for each row; null for a row that any value matches
     */
    public record Same(@Nullable Object[] values) implements Input {

        @Override
        public boolean matches(int row, @Nullable Object asked, long number) {
            Object value = values[row];
            return value == null || value.equals(asked);
        }

        @Override
        public long number(@Nullable Object asked) {
            return asked == null ? 0 : asked.hashCode();
        }

        @Override
        public RowSieve sieve() {
            return RowSieve.ofSame(values);
        }
    }

    /**
     * A number or date that must lie between the row's bounds.
     *
     * @param lowest one for each row, in the unit of the column, of dates the epoch day; {@code
     *     Long.MIN_VALUE} where there is none
     * @param highest one for each row; the bound itself still matches; {@code Long.MAX_VALUE} where there is
     *     none
     */
    public record Between(long[] lowest, long[] highest) implements Input {

        @Override
        public boolean matches(int row, @Nullable Object asked, long number) {
            return asked == null
                    ? lowest[row] == Long.MIN_VALUE && highest[row] == Long.MAX_VALUE
                    : lowest[row] <= number && number <= highest[row];
        }

        @Override
        public long number(@Nullable Object asked) {
            if (asked instanceof Number number) {
                return number.longValue();
            }
            if (asked instanceof LocalDate day) {
                return day.toEpochDay();
            }
            if (asked == null) {
                return 0;
            }
            throw new IllegalArgumentException("A number or date was expected instead of '%s'.".formatted(asked));
        }

        @Override
        public RowSieve sieve() {
            return RowSieve.ofRanges(lowest, highest);
        }
    }

    /** So few rows are compared one by one. */
    static final int FEW = 64;

    private final List<R> rows;
    private final Input[] inputs;
    private final RowSieve[] sieves;
    private final List<List<R>> answers;

    /**
     * @param rows the one that counts first comes first
     * @param inputs what the rows are asked by, in the order of the question
     */
    public RowIndex(List<R> rows, List<Input> inputs) {
        this.rows = List.copyOf(rows);
        this.inputs = inputs.toArray(Input[]::new);
        this.sieves = rows.size() <= FEW
                ? new RowSieve[0]
                : inputs.stream().map(Input::sieve).toArray(RowSieve[]::new);
        this.answers = this.rows.stream().map(List::of).toList();
    }

    /** The rows, in the order in which they count. */
    public List<R> rows() {
        return rows;
    }

    /**
     * The first row that matches; none when no row does.
     *
     * @param asked what is asked, input by input, numbers in the unit of their column; null matches only
     *     rows that any value matches
     * @throws IllegalArgumentException when as many values are not asked as there are inputs, or one is
     *     neither a number nor a date where it must be
     */
    public List<R> first(@Nullable Object... asked) {
        if (asked.length != inputs.length) {
            throw new IllegalArgumentException(
                    "The table has %d inputs and was asked %s.".formatted(inputs.length, Arrays.toString(asked)));
        }
        long[] numbers = new long[asked.length];
        for (int input = 0; input < asked.length; input++) {
            numbers[input] = inputs[input].number(asked[input]);
        }
        int row = sieves.length == 0 ? scan(asked, numbers) : sift(asked, numbers);
        return row < 0 ? List.of() : answers.get(row);
    }

    private int scan(@Nullable Object[] asked, long[] numbers) {
        for (int row = 0; row < answers.size(); row++) {
            if (matches(row, asked, numbers)) {
                return row;
            }
        }
        return -1;
    }

    /** Compares only the rows that no sieve holds back. */
    private int sift(@Nullable Object[] asked, long[] numbers) {
        long[][] left = new long[sieves.length][];
        for (int input = 0; input < sieves.length; input++) {
            left[input] = sieves[input].rows(asked[input], numbers[input]);
        }
        for (int word = 0; word < left[0].length; word++) {
            long worth = left[0][word];
            for (int input = 1; input < left.length && worth != 0; input++) {
                worth &= left[input][word];
            }
            for (; worth != 0; worth &= worth - 1) {
                int row = word * Long.SIZE + Long.numberOfTrailingZeros(worth);
                if (matches(row, asked, numbers)) {
                    return row;
                }
            }
        }
        return -1;
    }

    private boolean matches(int row, @Nullable Object[] asked, long[] numbers) {
        for (int input = 0; input < inputs.length; input++) {
            if (!inputs[input].matches(row, asked[input], numbers[input])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowIndex<?> index && rows.equals(index.rows);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }

    @Override
    public String toString() {
        return rows.size() + " rows";
    }
}

package dev.interlock.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the order in which they count, and which inputs each of them matches.
 *
 * <p>Immutable. Two are equal when their rows are.
 */
public final class RowIndex<R extends PolicyRow> {

    /** Which values of one input the rows match. */
    public sealed interface Input {

        /** Whether {@code row} matches what {@link #asked} made of a question. */
        boolean matches(int row, @Nullable Object word, long number);
    }

    /**
     * An input that must be the same as the row's.
     *
     * @param values one for each row; null for a row that any value matches
     */
    public record Same(@Nullable Object[] values) implements Input {

        @Override
        public boolean matches(int row, @Nullable Object word, long number) {
            Object value = values[row];
            return value == null || value.equals(word);
        }
    }

    /**
     * A number or date that must lie between the row's bounds.
     *
     * @param lowest one for each row, in the unit of the column; of dates the epoch day
     * @param highest one for each row; the bound itself still matches
     */
    public record Between(long[] lowest, long[] highest) implements Input {

        @Override
        public boolean matches(int row, @Nullable Object word, long number) {
            return lowest[row] <= number && number <= highest[row];
        }
    }

    private final List<R> rows;
    private final Input[] inputs;
    private final List<List<R>> answers;

    /**
     * @param rows the one that counts first comes first
     * @param inputs what the rows are asked by, in the order of the question
     */
    public RowIndex(List<R> rows, List<Input> inputs) {
        this.rows = List.copyOf(rows);
        this.inputs = inputs.toArray(Input[]::new);
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
     * @throws IllegalArgumentException when as many values are not asked as there are inputs
     */
    public List<R> first(@Nullable Object... asked) {
        if (asked.length != inputs.length) {
            throw new IllegalArgumentException(
                    "The table has %d inputs and was asked %s.".formatted(inputs.length, Arrays.toString(asked)));
        }
        long[] numbers = new long[asked.length];
        for (int input = 0; input < asked.length; input++) {
            numbers[input] = number(asked[input]);
        }
        for (int row = 0; row < answers.size(); row++) {
            if (matches(row, asked, numbers)) {
                return answers.get(row);
            }
        }
        return List.of();
    }

    private boolean matches(int row, @Nullable Object[] asked, long[] numbers) {
        for (int input = 0; input < inputs.length; input++) {
            if (!inputs[input].matches(row, asked[input], numbers[input])) {
                return false;
            }
        }
        return true;
    }

    private static long number(@Nullable Object asked) {
        if (asked instanceof Number number) {
            return number.longValue();
        }
        return asked instanceof LocalDate day ? day.toEpochDay() : 0;
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

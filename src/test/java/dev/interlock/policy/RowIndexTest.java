package dev.interlock.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.interlock.policy.RowIndex.Between;
import dev.interlock.policy.RowIndex.Input;
import dev.interlock.policy.RowIndex.Same;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowIndexTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    /** Small enough to be compared one by one, at the edge, and large enough to be sifted. */
    private static final int[] SIZES = {0, 1, 5, 63, 64, 65, 128, 200, 1_000, 3_000};

    private record Row(RowAddress at, String row) implements PolicyRow {}

    @Test
    void the_first_row_that_matches_answers_however_many_there_are() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        var random = new Random(seed);
        int found = 0;
        int missed = 0;
        for (int table = 0; table < 200; table++) {
            int size = SIZES[table % SIZES.length];
            int inputs = 1 + random.nextInt(6);
            List<IntFunction<Input>> kinds = List.of(
                    count -> texts(random, count),
                    count -> weekdays(random, count),
                    count -> days(random, count),
                    count -> ranges(random, count));
            List<Input> asked = new ArrayList<>();
            for (int input = 0; input < inputs; input++) {
                asked.add(kinds.get(random.nextInt(kinds.size())).apply(size));
            }
            List<Row> rows = rows(size);
            var index = new RowIndex<>(rows, asked);
            for (int times = 0; times < 300; times++) {
                Object[] question = question(random, asked);
                List<Row> expected = byHand(rows, asked, question);
                assertThat(index.first(question))
                        .as("seed %d, table %d of %d rows asked %s", seed, table, size, Arrays.toString(question))
                        .isEqualTo(expected);
                found += expected.size();
                missed += 1 - expected.size();
            }
        }
        assertThat(found).isGreaterThan(5_000);
        assertThat(missed).isGreaterThan(5_000);
    }

    @Test
    void the_bounds_of_a_range_still_match() {
        List<Row> rows = rows(200);
        long[] bounds = IntStream.range(0, 200).mapToLong(row -> row * 10L).toArray();
        long[] ends = Arrays.stream(bounds).map(bound -> bound + 9).toArray();
        var index = new RowIndex<>(rows, List.of(new Between(bounds, ends)));

        for (int row = 0; row < 200; row++) {
            assertThat(index.first(row * 10)).containsExactly(rows.get(row));
            assertThat(index.first(row * 10 + 9)).containsExactly(rows.get(row));
        }
        assertThat(index.first(-1)).isEmpty();
        assertThat(index.first(2_000)).isEmpty();
    }

    @Test
    void a_table_asked_too_little_or_too_much_says_so() {
        var index = new RowIndex<>(rows(1), List.of(new Same(new Object[] {"A"}), new Same(new Object[] {"B"})));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> index.first("A"))
                .withMessage("The table has 2 inputs and was asked [A].");
        assertThatIllegalArgumentException().isThrownBy(() -> index.first("A", "B", "C"));
    }

    @Test
    void a_range_asked_by_a_word_says_so() {
        var index = new RowIndex<>(rows(1), List.of(new Between(new long[] {0}, new long[] {9})));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> index.first("five"))
                .withMessage("A number or date was expected instead of 'five'.");
    }

    @Test
    void a_missing_value_matches_only_rows_that_any_value_matches() {
        List<Row> rows = rows(2);
        var ranges = new RowIndex<>(
                rows, List.of(new Between(new long[] {0, Long.MIN_VALUE}, new long[] {9, Long.MAX_VALUE})));
        var words = new RowIndex<>(rows, List.of(new Same(new Object[] {"A", null})));

        assertThat(ranges.first(new Object[] {null})).containsExactly(rows.get(1));
        assertThat(words.first(new Object[] {null})).containsExactly(rows.get(1));
    }

    /** Compared without the index: what a reader of the table would do. */
    private static List<Row> byHand(List<Row> rows, List<Input> inputs, @Nullable Object[] question) {
        for (int row = 0; row < rows.size(); row++) {
            boolean matches = true;
            for (int input = 0; input < question.length; input++) {
                matches &= matches(inputs.get(input), row, question[input]);
            }
            if (matches) {
                return List.of(rows.get(row));
            }
        }
        return List.of();
    }

    private static boolean matches(Input input, int row, @Nullable Object asked) {
        if (input instanceof Same same) {
            return same.values()[row] == null || same.values()[row].equals(asked);
        }
        var between = (Between) input;
        if (asked == null) {
            return between.lowest()[row] == Long.MIN_VALUE && between.highest()[row] == Long.MAX_VALUE;
        }
        long number = asked instanceof LocalDate day ? day.toEpochDay() : ((Number) asked).longValue();
        return between.lowest()[row] <= number && number <= between.highest()[row];
    }

    private static Object[] question(Random random, List<Input> inputs) {
        return inputs.stream().map(input -> asked(random, input)).toArray();
    }

    private static @Nullable Object asked(Random random, Input input) {
        if (random.nextInt(20) == 0) {
            return null;
        }
        if (input instanceof Between) {
            return random.nextBoolean()
                    ? (Object) (random.nextInt(120_000) - 10_000)
                    : LocalDate.ofEpochDay(random.nextInt(100_000));
        }
        Object[] values = ((Same) input).values();
        Object one = values.length == 0 ? null : values[random.nextInt(values.length)];
        return one == null ? "unheard of" : one;
    }

    private static Input texts(Random random, int count) {
        int different = 1 + random.nextInt(1_000);
        return same(random, count, number -> "Text " + number % different);
    }

    private static Input weekdays(Random random, int count) {
        return same(random, count, number -> DayOfWeek.of(1 + number % 7));
    }

    private static Input days(Random random, int count) {
        return same(random, count, number -> DAY.plusDays(number % 20));
    }

    private static Input same(Random random, int count, IntFunction<Object> value) {
        return new Same(IntStream.range(0, count)
                .mapToObj(row -> random.nextInt(3) == 0 ? null : value.apply(random.nextInt(10_000)))
                .toArray());
    }

    /** Some open at one end or both, some that nothing matches. */
    private static Input ranges(Random random, int count) {
        long[] lowest = new long[count];
        long[] highest = new long[count];
        for (int row = 0; row < count; row++) {
            lowest[row] = random.nextInt(5) == 0 ? Long.MIN_VALUE : random.nextInt(100_000);
            highest[row] = random.nextInt(5) == 0 ? Long.MAX_VALUE : lowest[row] + random.nextInt(50_000) - 100;
        }
        return new Between(lowest, highest);
    }

    private static List<Row> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(row -> new Row(new RowAddress("made-up", "Rows", row + 2), "R-" + row))
                .toList();
    }
}

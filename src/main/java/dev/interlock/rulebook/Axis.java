package dev.interlock.rulebook;

import dev.interlock.policy.Column.Match;
import dev.interlock.policy.Column.Unit;
import dev.interlock.policy.PolicyRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** One input of a table as whole numbers: numbers and days as they are, words by their place in a list. */
final class Axis {

    private static final int WORDS_SHOWN = 3;

    private final TableSchema schema;
    private final TableInput input;
    private final List<Object> values;
    private final boolean open;

    private Axis(TableSchema schema, TableInput input, List<Object> values, boolean open) {
        this.schema = schema;
        this.input = input;
        this.values = values;
        this.open = open;
    }

    static Axis of(TableSchema schema, TableInput input, List<PolicyRow> rows) {
        if (input.measured()) {
            return new Axis(schema, input, List.of(), true);
        }
        boolean text = input.column().unit() == Unit.TEXT;
        List<Object> values = text
                ? rows.stream()
                        .map(row -> input.same(schema, row))
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList()
                : input.column().choices().stream()
                        .filter(choice -> !choice.equals(input.column().any()))
                        .map(choice -> input.column().constant(choice))
                        .toList();
        return new Axis(schema, input, values, text);
    }

    TableInput input() {
        return input;
    }

    long least() {
        return input.measured() ? input.least() : 0;
    }

    long greatest() {
        return input.measured() ? input.greatest() : values.size() - (open ? 0 : 1);
    }

    long lowest(PolicyRow row) {
        return input.measured() ? input.lowest(schema, row) : place(row, least());
    }

    long highest(PolicyRow row) {
        return input.measured() ? input.highest(schema, row) : place(row, greatest());
    }

    private long place(PolicyRow row, long any) {
        Object value = input.same(schema, row);
        return value == null ? any : values.indexOf(value);
    }

    /** What is asked at {@code place}: a number, a date, a word; of an open list a word that no row names. */
    Object asked(long place) {
        if (input.measured()) {
            return measured(input.column(), place);
        }
        return place < values.size() ? values.get((int) place) : another();
    }

    private static Object measured(TableColumn column, long number) {
        if (column.unit() == Unit.DATE) {
            return LocalDate.ofEpochDay(number);
        }
        return number;
    }

    private String another() {
        String word = "another";
        while (values.contains(word)) {
            word += "-one";
        }
        return word;
    }

    /** What is asked at {@code place}, for people. */
    String words(long place) {
        return input.measured() ? written(place) : word(place);
    }

    /** Everything from {@code low} to {@code high}, for people. */
    String words(long low, long high) {
        if (low == least() && high == greatest()) {
            return "anything";
        }
        if (!input.measured()) {
            List<String> words = LongStream.rangeClosed(low, high)
                    .limit(WORDS_SHOWN + 1L)
                    .mapToObj(this::word)
                    .toList();
            return words.size() <= WORDS_SHOWN
                    ? String.join(" or ", words)
                    : String.join(" or ", words.subList(0, WORDS_SHOWN)) + " or others";
        }
        if (low == high) {
            return written(low);
        }
        if (high == greatest()) {
            return written(low) + " or more";
        }
        return low == least() ? written(high) + " or less" : written(low) + " to " + written(high);
    }

    private String word(long place) {
        return place < values.size() ? input.column().written(asked(place)) : "any other";
    }

    private String written(long number) {
        return input.column().written(measured(input.column(), number));
    }

    /** What the cells of a row hold that matches everything from {@code low} to {@code high}, or as much as one can. */
    List<RowDifference.Cell> cells(long low, long high) {
        var cells = new ArrayList<RowDifference.Cell>();
        for (TableColumn column : input.columns()) {
            cells.add(new RowDifference.Cell(column.header(), null, cell(column, low, high)));
        }
        return cells;
    }

    private @Nullable String cell(TableColumn column, long low, long high) {
        boolean all = low == least() && high == greatest();
        if (column.match() == Match.EQUAL) {
            boolean other = !input.measured() && high == values.size();
            if ((all || other) && !column.any().isEmpty()) {
                return column.any();
            }
            return (all || other) && column.optional() ? null : input.measured() ? written(low) : word(low);
        }
        if (column.match() == Match.FROM) {
            return low == least() && column.optional() ? null : written(low);
        }
        if (high == greatest()) {
            return column.optional() ? null : written(column.unit() == Unit.DATE ? high : column.greatest());
        }
        return written(column.match() == Match.BELOW ? high + 1 : high);
    }
}

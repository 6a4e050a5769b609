package dev.interlock.rulebook;

import dev.interlock.policy.Column.Match;
import dev.interlock.policy.Column.Unit;
import dev.interlock.policy.PolicyRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a table is asked by, and the columns that are compared with it.
 *
 * @param name what is asked, for people
 * @param columns one compared by {@link Match#EQUAL}, or those that bound it
 */
public record TableInput(String name, List<TableColumn> columns) {

    private static final long FIRST_DAY = LocalDate.of(1900, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

    public TableInput {
        columns = List.copyOf(columns);
        boolean equal = columns.stream().anyMatch(column -> column.match() == Match.EQUAL);
        if (equal && columns.size() > 1) {
            throw new IllegalArgumentException("'%s' is compared with %d columns.".formatted(name, columns.size()));
        }
    }

    /** Whether it must lie between bounds, and not be the same. */
    public boolean bounded() {
        return columns.get(0).match() != Match.EQUAL;
    }

    /** What is asked: one of the cells' unit. */
    public TableColumn column() {
        return columns.get(0);
    }

    /** What a row wants to be the same, null when any value is; for inputs that are not {@link #bounded}. */
    public @Nullable Object same(TableSchema schema, PolicyRow row) {
        Object value = schema.value(row, column());
        return value == null
                        || value.toString().equals(column().any())
                                && !column().any().isEmpty()
                ? null
                : value;
    }

    /** Whether it is a number or a date, and not a word. */
    boolean measured() {
        return switch (column().unit()) {
            case COUNT, DAYS, HOURS, PERCENT, RUPEES, DECIMAL, DATE -> true;
            case TEXT, CHOICE, YES_NO -> false;
        };
    }

    /** The least value that {@code row} matches, in the cells' unit, dates as epoch days; of {@link #measured} inputs. */
    public long lowest(TableSchema schema, PolicyRow row) {
        long lowest = least();
        for (TableColumn column : columns) {
            Object value = schema.value(row, column);
            if (value != null && (column.match() == Match.FROM || column.match() == Match.EQUAL)) {
                lowest = Math.max(lowest, number(value));
            }
        }
        return lowest;
    }

    /** The greatest value that {@code row} matches; less than the {@link #lowest} when none does. */
    public long highest(TableSchema schema, PolicyRow row) {
        long highest = greatest();
        for (TableColumn column : columns) {
            Object value = schema.value(row, column);
            if (value != null && column.match() == Match.BELOW) {
                highest = Math.min(highest, number(value) - 1);
            } else if (value != null && (column.match() == Match.UP_TO || column.match() == Match.EQUAL)) {
                highest = Math.min(highest, number(value));
            }
        }
        return highest;
    }

    /** The least value that can be asked: that of the column, or the first day a spreadsheet counts. */
    long least() {
        return column().unit() == Unit.DATE ? FIRST_DAY : column().least();
    }

    /** The greatest value that can be asked. */
    long greatest() {
        return column().unit() == Unit.DATE ? LAST_DAY : Long.MAX_VALUE;
    }

    static long number(Object value) {
        return value instanceof LocalDate day ? day.toEpochDay() : ((Number) value).longValue();
    }
}

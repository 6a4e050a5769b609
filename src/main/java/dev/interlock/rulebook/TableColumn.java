package dev.interlock.rulebook;

import dev.interlock.policy.Column;
import dev.interlock.policy.Column.Match;
import dev.interlock.policy.Column.Unit;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the cells of one column may hold.
 *
 * @param component the record component they become
 * @param type the component's type
 * @param header the header in business words
 * @param note what the column means
 * @param unit what a cell is
 * @param min the least value in the cell's own unit; only numbers have one
 * @param max the greatest value in the cell's own unit; only numbers have one
 * @param key whether it belongs to the columns that tell rows apart
 * @param match how a cell is compared with what is asked
 * @param asks what is asked; the header where nothing else is said
 * @param any the word that stands for every value; empty where none does
 * @param priority whether of the rows that match the one with the greatest value counts
 * @param distinct whether no two rows may hold the same
 * @param optional whether a cell may be empty
 * @param choices the allowed words; empty where any are
 */
public record TableColumn(
        String component,
        Class<?> type,
        String header,
        String note,
        Unit unit,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        boolean key,
        Match match,
        String asks,
        String any,
        boolean priority,
        boolean distinct,
        boolean optional,
        List<String> choices) {

    static TableColumn of(RecordComponent component) {
        Column column = component.getAnnotation(Column.class);
        if (column == null) {
            throw new IllegalArgumentException(
                    "The component %s of %s lacks its @Column.".formatted(component, component.getDeclaringRecord()));
        }
        if (component.getType() != typeOf(column.unit(), component)) {
            throw new IllegalArgumentException("The component %s of %s cannot hold a %s."
                    .formatted(component, component.getDeclaringRecord(), column.unit()));
        }
        return new TableColumn(
                component.getName(),
                component.getType(),
                column.header(),
                column.note(),
                column.unit(),
                bound(column.min()),
                bound(column.max()),
                column.key(),
                match(column, component),
                column.asks().isEmpty() ? column.header() : column.asks(),
                column.any(),
                column.priority(),
                column.distinct(),
                column.optional(),
                choices(column.unit(), component));
    }

    public TableColumn {
        if (number(unit) && (min.isEmpty() || max.isEmpty())) {
            throw new IllegalArgumentException("The column '%s' needs a least and a greatest value.".formatted(header));
        }
        choices = List.copyOf(choices);
    }

    private static Match match(Column column, RecordComponent component) {
        if (column.match() != Match.AS_KEY) {
            return column.match();
        }
        return column.key() && !component.getName().equals("row") ? Match.EQUAL : Match.NONE;
    }

    /** The least value a record holds, in its own unit; of numbers only. */
    long least() {
        return min.orElseThrow().movePointRight(decimals()).longValueExact();
    }

    /** The greatest value a record holds, in its own unit; of numbers only. */
    long greatest() {
        return max.orElseThrow().movePointRight(decimals()).longValueExact();
    }

    private int decimals() {
        return switch (unit) {
            case PERCENT, RUPEES -> 2;
            case DECIMAL -> 4;
            case COUNT, DAYS, HOURS, TEXT, DATE, CHOICE, YES_NO -> 0;
        };
    }

    /** What a cell should hold, for people: {@code a percentage from 0 % to 100 %}. */
    public String expected() {
        return switch (unit) {
            case TEXT -> "text";
            case COUNT -> "a whole number " + range("", "");
            case DAYS -> "a whole number of days " + range("", "");
            case HOURS -> "a whole number of hours " + range("", "");
            case PERCENT -> "a percentage " + range("", " %");
            case RUPEES -> "an amount " + range("₹", "") + " with at most two decimals";
            case DECIMAL -> "a number " + range("", "") + " with at most four decimals";
            case DATE -> "a date";
            case CHOICE -> "one of " + String.join(", ", choices);
            case YES_NO -> "YES or NO";
        };
    }

    /** What the record holds for one of the {@link #choices}. */
    public Object constant(String choice) {
        if (unit == Unit.YES_NO) {
            return choice.equals("YES");
        }
        return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                .filter(constant -> ((Enum<?>) constant).name().equals(choice))
                .findFirst()
                .orElseThrow();
    }

    /** What a cell shows that holds {@code value}, for people: {@code 25 %}, {@code ₹210.50}. */
    String written(Object value) {
        return switch (unit) {
            case TEXT, DATE -> value.toString();
            case CHOICE -> ((Enum<?>) value).name();
            case YES_NO -> (boolean) value ? "YES" : "NO";
            case COUNT, DAYS, HOURS, DECIMAL -> number(value, decimals());
            case PERCENT -> number(value, decimals()) + " %";
            case RUPEES -> "₹" + number(value, decimals());
        };
    }

    private static String number(Object value, int decimals) {
        BigDecimal exact = BigDecimal.valueOf(((Number) value).longValue(), decimals);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    private String range(String before, String after) {
        return "from " + before + min.orElseThrow().toPlainString() + after + " to " + before
                + max.orElseThrow().toPlainString() + after;
    }

    private static boolean number(Unit unit) {
        return switch (unit) {
            case COUNT, DAYS, HOURS, PERCENT, RUPEES, DECIMAL -> true;
            case TEXT, DATE, CHOICE, YES_NO -> false;
        };
    }

    private static Class<?> typeOf(Unit unit, RecordComponent component) {
        return switch (unit) {
            case TEXT -> String.class;
            case COUNT, DAYS, HOURS, PERCENT, DECIMAL -> int.class;
            case RUPEES -> long.class;
            case DATE -> LocalDate.class;
            case CHOICE -> component.getType().isEnum() ? component.getType() : Enum.class;
            case YES_NO -> boolean.class;
        };
    }

    private static Optional<BigDecimal> bound(String written) {
        return written.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(written));
    }

    private static List<String> choices(Unit unit, RecordComponent component) {
        return switch (unit) {
            case CHOICE ->
                Arrays.stream(Objects.requireNonNull(component.getType().getEnumConstants()))
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList();
            case YES_NO -> List.of("YES", "NO");
            case TEXT, COUNT, DAYS, HOURS, PERCENT, RUPEES, DECIMAL, DATE -> List.of();
        };
    }
}

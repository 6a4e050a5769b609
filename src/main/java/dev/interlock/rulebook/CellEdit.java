package dev.interlock.rulebook;

import dev.interlock.policy.Column.Match;
import dev.interlock.policy.Column.Unit;
import dev.interlock.policy.InvalidRow;
import dev.interlock.policy.PolicyRow;
import dev.interlock.policy.RowAddress;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One cell that holds the value next to its own, as if somebody had mistyped it: a number one step higher or
 * lower (1, 1 %, ₹1, 0.01), the other of YES and NO, the next choice. Texts, days and what tells rows apart are
 * left alone.
 *
 * @param row the row's id
 * @param at where the row stands
 * @param from what the cell holds, as an analyst writes it
 * @param to what it would hold
 * @param up whether it is the next value or the one before
 */
public record CellEdit(
        TableSchema schema, String row, RowAddress at, TableColumn column, String from, String to, boolean up) {

    /** Every edit of the table of {@code schema} that makes a sound rulebook, row by row; the first {@code most}. */
    public static List<CellEdit> of(Rulebook rulebook, TableSchema schema, int most) {
        var edits = new ArrayList<CellEdit>();
        for (PolicyRow row : rulebook.rows(schema.type())) {
            for (TableColumn column : schema.columns()) {
                Object value = schema.value(row, column);
                if (value != null && edits.size() < most) {
                    add(edits, rulebook, schema, row, column, value, true);
                    add(edits, rulebook, schema, row, column, value, false);
                }
            }
        }
        return List.copyOf(edits.subList(0, Math.min(most, edits.size())));
    }

    private static void add(
            List<CellEdit> edits,
            Rulebook rulebook,
            TableSchema schema,
            PolicyRow row,
            TableColumn column,
            Object value,
            boolean up) {
        Object next = next(column, value, up);
        if (next != null) {
            var edit =
                    new CellEdit(schema, row.row(), row.at(), column, column.written(value), column.written(next), up);
            edit.on(rulebook).ifPresent(possible -> edits.add(edit));
        }
    }

    /**
     * {@code other} with the cell of the same row and column that far from what it holds there; empty when it
     * has no such row, or the check of tables would refuse the value.
     */
    public Optional<Rulebook> on(Rulebook other) {
        for (PolicyRow one : other.rows(schema.type())) {
            Object value = one.row().equals(row) ? schema.value(one, column) : null;
            Object next = value == null ? null : next(column, value, up);
            if (next != null) {
                return edited(other, one, next);
            }
        }
        return Optional.empty();
    }

    private Optional<Rulebook> edited(Rulebook other, PolicyRow one, Object next) {
        List<@Nullable Object> values = new ArrayList<>();
        for (TableColumn each : schema.columns()) {
            values.add(each.header().equals(column.header()) ? next : schema.value(one, each));
        }
        try {
            return Optional.of(other.withRows(List.of(schema.row(one.at(), values))));
        } catch (InvalidRow | RulebookProblems refused) {
            return Optional.empty();
        }
    }

    /** The value next to {@code value}; null when there is none. */
    private static @Nullable Object next(TableColumn column, Object value, boolean up) {
        if (column.key() || column.match() == Match.EQUAL) {
            return null;
        }
        return switch (column.unit()) {
            case TEXT, DATE -> null;
            case YES_NO -> up ? !(boolean) value : null;
            case CHOICE -> up ? nextChoice(column, value) : null;
            case COUNT, DAYS, HOURS -> number(column, value, 0, up ? 1 : -1);
            case PERCENT, RUPEES -> number(column, value, 2, up ? 100 : -100);
            case DECIMAL -> number(column, value, 4, up ? 100 : -100);
        };
    }

    private static @Nullable Object nextChoice(TableColumn column, Object value) {
        List<String> choices = column.choices();
        String next = choices.get((choices.indexOf(((Enum<?>) value).name()) + 1) % choices.size());
        return choices.size() < 2 ? null : column.constant(next);
    }

    private static @Nullable Object number(TableColumn column, Object value, int decimals, int step) {
        long next = ((Number) value).longValue() + step;
        BigDecimal shown = BigDecimal.valueOf(next, decimals);
        if (shown.compareTo(column.min().orElseThrow()) < 0
                || shown.compareTo(column.max().orElseThrow()) > 0) {
            return null;
        }
        return column.unit() == Unit.RUPEES ? (Object) next : (Object) Math.toIntExact(next);
    }

    /** {@code logistics.xlsx › Failure lines!2 (PIN-COD): Risk above (%): 25 % → 26 %}. */
    @Override
    public String toString() {
        return "%s (%s): %s: %s → %s".formatted(at, row, column.header(), from, to);
    }
}

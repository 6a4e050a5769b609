package dev.interlock.rulebook;

import dev.interlock.fact.Department;
import dev.interlock.policy.Bucket;
import dev.interlock.policy.Column.Match;
import dev.interlock.policy.DecisionTable;
import dev.interlock.policy.DecisionTable.HitPolicy;
import dev.interlock.policy.InvalidRow;
import dev.interlock.policy.PolicyRow;
import dev.interlock.policy.RowAddress;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The schema of one decision table, taken from its policy record.
 *
 * @param type the record that each row becomes
 * @param workbook the file's name without its ending
 * @param sheet the sheet's name
 * @param question what the table answers
 * @param hitPolicy which rows apply when several match
 * @param bucket the record that holds its rows for the rules; empty where each row is a fact of its own
 * @param owner whose table it is
 * @param rowsMin how many rows it must have
 * @param columns the columns in the record's order; the row id comes first
 */
public record TableSchema(
        Class<? extends PolicyRow> type,
        String workbook,
        String sheet,
        String question,
        HitPolicy hitPolicy,
        Optional<Class<? extends Bucket>> bucket,
        Department owner,
        int rowsMin,
        List<TableColumn> columns) {

    /** Looked up once: a large table is asked for each of its cells. */
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getAccessor));
        }
    };

    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            try {
                return type.getConstructor(types);
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException("The record %s has no public constructor.".formatted(type), impossible);
            }
        }
    };

    /** The schema that the annotations of {@code type} state. */
    public static TableSchema of(Class<? extends PolicyRow> type) {
        DecisionTable table = Objects.requireNonNull(
                type.getAnnotation(DecisionTable.class), () -> type + " lacks its @DecisionTable");
        RecordComponent[] components = type.getRecordComponents();
        if (components.length < 3
                || components[0].getType() != RowAddress.class
                || !components[1].getName().equals("row")) {
            throw new IllegalArgumentException("%s must begin with its address and its row id.".formatted(type));
        }
        if ((table.hitPolicy() == HitPolicy.FIRST) == (table.bucket() == Bucket.class)) {
            throw new IllegalArgumentException("%s needs a bucket if and only if it is FIRST.".formatted(type));
        }
        return new TableSchema(
                type,
                table.workbook(),
                table.sheet(),
                table.question(),
                table.hitPolicy(),
                table.bucket() == Bucket.class ? Optional.empty() : Optional.of(table.bucket()),
                table.owner(),
                table.rowsMin(),
                Arrays.stream(components).skip(1).map(TableColumn::of).toList());
    }

    /** The columns that tell rows apart. */
    public List<TableColumn> keys() {
        return columns.stream().filter(TableColumn::key).toList();
    }

    /** What the table is asked by, in the order of its columns. */
    public List<TableInput> inputs() {
        Map<String, List<TableColumn>> byName = new LinkedHashMap<>();
        columns.stream().filter(column -> column.match() != Match.NONE).forEach(column -> byName.computeIfAbsent(
                        column.asks(), asked -> new ArrayList<>())
                .add(column));
        return byName.entrySet().stream()
                .map(input -> new TableInput(input.getKey(), input.getValue()))
                .toList();
    }

    TableColumn rowId() {
        return columns.get(0);
    }

    /** The column with {@code header}; asking for another is a bug in the record that asks. */
    TableColumn column(String header) {
        return columns.stream()
                .filter(column -> column.header().equals(header))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The record %s speaks of a column '%s' that it does not have.".formatted(type, header)));
    }

    /** The record made of {@code values}, one for each column; throws {@link InvalidRow} where it refuses them. */
    public PolicyRow row(RowAddress at, List<@Nullable Object> values) {
        Object[] arguments = new Object[values.size() + 1];
        arguments[0] = at;
        for (int index = 0; index < values.size(); index++) {
            arguments[index + 1] = values.get(index);
        }
        try {
            return type.cast(CONSTRUCTORS.get(type).newInstance(arguments));
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof InvalidRow invalid) {
                throw invalid;
            }
            throw new IllegalStateException("The record %s failed on %s.".formatted(type, values), refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("The record %s has no public constructor.".formatted(type), impossible);
        }
    }

    /** What {@code row} holds in {@code column}. */
    public @Nullable Object value(PolicyRow row, TableColumn column) {
        try {
            return Objects.requireNonNull(ACCESSORS.get(type).get(column.component()))
                    .invoke(row);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("The record %s cannot be read.".formatted(type), impossible);
        }
    }
}

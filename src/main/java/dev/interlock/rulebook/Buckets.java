package dev.interlock.rulebook;

import dev.interlock.policy.Bucket;
import dev.interlock.policy.PolicyRow;
import dev.interlock.policy.RowIndex;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts the rows of a FIRST table into its buckets. */
final class Buckets {

    private final TableSchema schema;
    private final Class<? extends Bucket> type;
    private final List<TableInput> shared;
    private final List<TableInput> asked;

    private Buckets(TableSchema schema, Class<? extends Bucket> type) {
        List<String> components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        this.schema = schema;
        this.type = type;
        this.shared = schema.inputs().stream()
                .filter(input -> components.contains(input.column().component()))
                .toList();
        this.asked = schema.inputs().stream()
                .filter(input -> !components.contains(input.column().component()))
                .toList();
    }

    /** The buckets of {@code rows} by their type and key; none for a table whose rows are facts themselves. */
    static Map<List<Object>, Bucket> of(TableSchema schema, List<PolicyRow> rows) {
        return schema.bucket().map(type -> new Buckets(schema, type).of(rows)).orElse(Map.of());
    }

    private Map<List<Object>, Bucket> of(List<PolicyRow> rows) {
        Map<List<Object>, List<PolicyRow>> byKey = new LinkedHashMap<>();
        for (PolicyRow row : rows) {
            List<Object> key = new ArrayList<>(List.of(type));
            shared.forEach(input -> key.add(Objects.requireNonNull(schema.value(row, input.column()))));
            byKey.computeIfAbsent(key, first -> new ArrayList<>()).add(row);
        }
        Map<List<Object>, Bucket> buckets = new LinkedHashMap<>();
        byKey.forEach((key, ofKey) -> buckets.put(key, bucket(key, ofKey)));
        return buckets;
    }

    private Bucket bucket(List<Object> key, List<PolicyRow> rows) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Object[] arguments = key.subList(1, key.size()).toArray(new Object[types.length]);
        arguments[types.length - 1] = new RowIndex<>(
                rows, asked.stream().map(input -> input(input, rows)).toList());
        try {
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(
                    "The record %s does not hold the keys of %s and its rows.".formatted(type, schema.type()),
                    impossible);
        }
    }

    private RowIndex.Input input(TableInput input, List<PolicyRow> rows) {
        return input.bounded()
                ? new RowIndex.Between(
                        rows.stream().mapToLong(row -> lowest(input, row)).toArray(),
                        rows.stream().mapToLong(row -> highest(input, row)).toArray())
                : new RowIndex.Same(
                        rows.stream().map(row -> input.same(schema, row)).toArray());
    }

    private long lowest(TableInput input, PolicyRow row) {
        long lowest = input.lowest(schema, row);
        return lowest == input.least() ? Long.MIN_VALUE : lowest;
    }

    private long highest(TableInput input, PolicyRow row) {
        long highest = input.highest(schema, row);
        return highest == input.greatest() ? Long.MAX_VALUE : highest;
    }
}

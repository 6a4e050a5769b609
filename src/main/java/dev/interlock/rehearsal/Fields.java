package dev.interlock.rehearsal;

import dev.interlock.journal.Nearest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds expected fields that no conclusion has: they would never be compared with anything. */
final class Fields {

    private Fields() {}

    static void check(Part part, Type type) {
        if (type instanceof Class<?> plain && plain.isRecord() && part.node().isObject()) {
            part.keys().forEach(name -> component(part, name, plain)
                    .ifPresent(component -> check(part.at(name), component.getGenericType())));
        } else if (part.node().isArray() && element(type).isPresent()) {
            part.items().forEach(item -> check(item, element(type).orElseThrow()));
        } else if (part.node().isObject() && value(type).isPresent()) {
            part.keys().forEach(key -> check(part.at(key), value(type).orElseThrow()));
        } else if (part.node().isContainerNode()) {
            part.complain("Expected one value, not an object or a list.");
        }
    }

    private static Optional<RecordComponent> component(Part part, String name, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        if (!names.contains(name)) {
            part.at(name)
                    .complain("A %s has no field (%s); it has %s.%s"
                            .formatted(
                                    type.getSimpleName(), name, String.join(", ", names), Nearest.hint(name, names)));
            return Optional.empty();
        }
        return Optional.of(components[names.indexOf(name)]);
    }

    private static Optional<Type> value(Type type) {
        return type instanceof ParameterizedType map && map.getRawType() == Map.class
                ? Optional.of(map.getActualTypeArguments()[1])
                : Optional.empty();
    }

    private static Optional<Type> element(Type type) {
        return type instanceof ParameterizedType list && list.getRawType() == List.class
                ? Optional.of(list.getActualTypeArguments()[0])
                : Optional.empty();
    }
}

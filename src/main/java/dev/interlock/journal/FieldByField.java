package dev.interlock.journal;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.interlock.fact.Fact;
import dev.interlock.fact.InvalidFact;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one fact slowly, to find everything that is wrong with it. */
final class FieldByField {

    private final String pointer;
    private final Findings findings;
    private final List<String> unread = new ArrayList<>();

    FieldByField(String pointer, Findings findings) {
        this.pointer = pointer;
        this.findings = findings;
    }

    @Nullable
    Fact read(JsonNode node) {
        if (!node.isObject()) {
            findings.problem(pointer, node, "Expected a fact: {\"type\": …, …}.");
            return null;
        }
        Class<?> type = typeOf(node);
        if (type == null) {
            return null;
        }
        RecordComponent[] components = type.getRecordComponents();
        List<String> names = new ArrayList<>(
                Arrays.stream(components).map(RecordComponent::getName).toList());
        names.add("type");
        node.fieldNames().forEachRemaining(name -> findings.known(name, names, pointer, node.get(name)));
        Object[] values = Arrays.stream(components)
                .map(component -> valueOf(component, node.get(component.getName())))
                .toArray();
        return construct(type, components, values);
    }

    private @Nullable Class<?> typeOf(JsonNode node) {
        JsonNode type = node.get("type");
        Class<?> known = type == null ? null : FactCodec.TYPES.get(type.asText());
        if (known == null) {
            String message = type == null
                    ? "The type is missing. It is one of %s.".formatted(FactCodec.types())
                    : "There is no type (%s).%s It is one of %s."
                            .formatted(
                                    type.asText(), Nearest.hint(type.asText(), FactCodec.types()), FactCodec.types());
            findings.problem(pointer + "/type", type, message);
        }
        return known;
    }

    private @Nullable Object valueOf(RecordComponent component, @Nullable JsonNode node) {
        String name = component.getName();
        JavaType type = CanonicalJson.mapper().constructType(component.getGenericType());
        if (node == null || node.isNull()) {
            if (type.isPrimitive()) {
                unread.add(name);
                findings.problem(Findings.child(pointer, name), null, "The %s is missing.".formatted(name));
            }
            return placeholder(type);
        }
        if (!Soundness.sound(node)) {
            unread.add(name);
            findings.problem(
                    Findings.child(pointer, name),
                    NullNode.instance,
                    "The %s holds half a character, a NUL, or an integer beyond %d."
                            .formatted(name, CanonicalJson.MAX_INTEGER));
            return placeholder(type);
        }
        try {
            return CanonicalJson.mapper().readerFor(type).readValue(node);
        } catch (JsonMappingException e) {
            unread.add(name);
            misread(name, type, node, e);
        } catch (IOException e) {
            unread.add(name);
            findings.problem(Findings.child(pointer, name), node, Expected.of(type) + '.');
        }
        return placeholder(type);
    }

    /** The type of what {@code whole} holds under {@code key}; null when it holds nothing there. */
    private static @Nullable JavaType part(JavaType whole, String key) {
        if (!whole.getRawClass().isRecord()) {
            return whole.getContentType();
        }
        return Arrays.stream(whole.getRawClass().getRecordComponents())
                .filter(component -> component.getName().equals(key))
                .map(component -> CanonicalJson.mapper().constructType(component.getGenericType()))
                .findFirst()
                .orElse(null);
    }

    /** Points at the element inside a list or record where the path leads there. */
    private void misread(String name, JavaType type, JsonNode node, JsonMappingException problem) {
        String at = Findings.child(pointer, name);
        JsonNode found = node;
        JavaType expected = type;
        for (JsonMappingException.Reference step : problem.getPath()) {
            boolean inList = step.getIndex() >= 0;
            String key = inList ? Integer.toString(step.getIndex()) : step.getFieldName();
            JsonNode inside = inList ? found.get(step.getIndex()) : found.get(key);
            JavaType part = part(expected, key);
            if (inside == null || part == null) {
                break;
            }
            at = Findings.child(at, key);
            found = inside;
            expected = part;
        }
        Throwable cause = problem.getCause();
        findings.problem(
                at,
                found,
                cause instanceof IllegalArgumentException
                        ? String.valueOf(cause.getMessage())
                        : Expected.of(expected) + '.');
    }

    private @Nullable Fact construct(Class<?> type, RecordComponent[] components, Object[] values) {
        try {
            Class<?>[] parameters =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            return (Fact) constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            refused(e.getCause());
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The record %s has no canonical constructor.".formatted(type), e);
        }
    }

    private void refused(@Nullable Throwable cause) {
        if (cause instanceof InvalidFact invalid) {
            invalid.problems().stream().filter(this::judgesWhatWasRead).forEach(this::add);
        } else if (cause instanceof IllegalArgumentException
                || cause instanceof ArithmeticException
                || cause instanceof DateTimeException) {
            findings.problem(pointer, null, String.valueOf(cause.getMessage()));
        } else {
            throw new IllegalStateException("The fact at %s cannot be made.".formatted(pointer), cause);
        }
    }

    private void add(InvalidFact.Problem problem) {
        findings.problem(
                Findings.child(pointer, problem.field()),
                problem.value() == null
                        ? null
                        : CanonicalJson.mapper().getNodeFactory().textNode(problem.value()),
                problem.message());
    }

    /** A field that could not be read got a placeholder, of which nothing must be said. */
    private boolean judgesWhatWasRead(InvalidFact.Problem problem) {
        return unread.stream()
                .noneMatch(field ->
                        problem.field().equals(field) || problem.message().matches(".*\\b" + field + "\\b.*"));
    }

    private static @Nullable Object placeholder(JavaType type) {
        if (!type.isPrimitive()) {
            return null;
        }
        Class<?> raw = type.getRawClass();
        return raw == boolean.class ? (Object) false : raw == long.class ? (Object) 0L : (Object) 0;
    }
}

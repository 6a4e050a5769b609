package dev.interlock.http.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says where a body stops being the JSON that was expected, without naming classes of ours. */
public final class MalformedJson {

    private MalformedJson() {}

    /** The problem behind what the JSON parser threw. */
    public static Problem explain(JsonProcessingException thrown) {
        if (thrown instanceof JsonMappingException && thrown.getCause() instanceof StreamReadException unreadable) {
            return explain(unreadable);
        }
        if (thrown instanceof StreamConstraintsException) {
            return Problem.of(ProblemType.TOO_LARGE, "The JSON exceeds a limit: " + plain(thrown) + at(thrown));
        }
        if (thrown instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String pointer = pointer(mapping);
            String message = message(mapping, pointer);
            return Problem.of(
                    ProblemType.INVALID_INPUT, message, List.of(new Problem.Error(pointer, value(mapping), message)));
        }
        return Problem.of(ProblemType.MALFORMED_JSON, plain(thrown) + at(thrown));
    }

    /** Line and column, from 1, as an editor shows them. */
    private static String at(JsonProcessingException thrown) {
        JsonLocation location = thrown.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " At line %d, column %d.".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String plain(JsonProcessingException thrown) {
        if (thrown instanceof JsonMappingException) {
            return "The body is empty, or not the object that is expected here.";
        }
        String message =
                thrown.getOriginalMessage().replaceAll("\\s*\\(`[^`]*`?.*", "").strip();
        return message.endsWith(".") ? message : message + ".";
    }

    private static String message(JsonMappingException mapping, String pointer) {
        if (mapping instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds() == null
                    ? ""
                    : unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(", "));
            return "There is no field %s; there are %s.".formatted(unknown.getPropertyName(), known);
        }
        if (mapping instanceof ValueInstantiationException && mapping.getCause() != null) {
            return String.valueOf(mapping.getCause().getMessage());
        }
        if (mapping instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            return "The value (%s) of %s must be one of %s."
                    .formatted(
                            format.getValue(),
                            pointer,
                            Arrays.toString(format.getTargetType().getEnumConstants()));
        }
        return "The value of %s has the wrong form.".formatted(pointer);
    }

    private static @Nullable String value(JsonMappingException mapping) {
        return mapping instanceof InvalidFormatException format && format.getValue() != null
                ? format.getValue().toString()
                : null;
    }

    private static String pointer(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}

package dev.interlock.http.problem;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads parameters that are one of a list. The platform answers another word as if there were no such path. */
@Provider
public final class ChoiceParameters implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type.isEnum() ? new Choice<>(type, name(annotations)) : null;
    }

    private static String name(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .flatMap(one -> one instanceof QueryParam query
                        ? Stream.of(query.value())
                        : one instanceof PathParam path ? Stream.of(path.value()) : Stream.empty())
                .findFirst()
                .orElse("");
    }

    private record Choice<T>(Class<T> type, String name) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String word) {
            if (word == null) {
                return null;
            }
            return Arrays.stream(type.getEnumConstants())
                    .filter(one -> toString(one).equals(word))
                    .findFirst()
                    .orElseThrow(() -> Refusal.ofParameter(
                            name, word, "The %s (%s) must be one of %s.".formatted(name, word, choices())));
        }

        private String choices() {
            return Arrays.stream(type.getEnumConstants()).map(this::toString).collect(Collectors.joining(", "));
        }

        @Override
        public String toString(T one) {
            return ((Enum<?>) one).name();
        }
    }
}

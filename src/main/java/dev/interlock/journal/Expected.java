package dev.interlock.journal;

import com.fasterxml.jackson.databind.JavaType;
import dev.interlock.fact.Geo;
import dev.interlock.fact.Rate;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Says what belongs into a field, without the closing stop. */
final class Expected {

    private Expected() {}

    static String of(JavaType type) {
        return "Expected " + words(type);
    }

    private static String words(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (type.isMapLikeType()) {
            return "an object that maps %s to %s".formatted(words(type.getKeyType()), words(type.getContentType()));
        }
        if (type.isCollectionLikeType()) {
            return "a list, each element " + words(type.getContentType());
        }
        if (raw.isEnum()) {
            return "one of " + Arrays.toString(raw.getEnumConstants());
        }
        if (raw == Instant.class) {
            return StrictTimes.INSTANT;
        }
        if (raw == LocalDate.class) {
            return StrictTimes.DAY;
        }
        if (raw == Rate.class) {
            return "a fraction such as 0.65, a number with at most four decimals";
        }
        if (raw == Geo.class) {
            return "a geography such as \"PIN:800001\", \"P3:800\" or \"STATE:IN-BR\"";
        }
        return raw.isRecord() ? "an object with " + fields(raw) : scalar(raw);
    }

    private static String fields(Class<?> raw) {
        return Arrays.stream(raw.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }

    private static String scalar(Class<?> raw) {
        if (raw == boolean.class || raw == Boolean.class) {
            return "true or false";
        }
        if (raw == int.class || raw == Integer.class) {
            return "a whole number up to %d, not a text".formatted(Integer.MAX_VALUE);
        }
        if (raw == long.class || raw == Long.class) {
            return "a whole number, not a text. Maybe rupees were sent; money is counted in paise";
        }
        return raw == String.class ? "a text" : "a " + raw.getSimpleName();
    }
}

package dev.interlock.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.arithmetic.Ratio;
import dev.interlock.fact.Rate;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds what was expected against what was concluded, field by named field. */
final class Comparing {

    /** One field that is not as expected. */
    record Difference(String field, String expected, String found) {

        @Override
        public String toString() {
            return "%s: expected %s; found %s".formatted(field, expected, found);
        }
    }

    private final List<Difference> differences = new ArrayList<>();

    private Comparing() {}

    static List<Difference> differences(JsonNode expected, Object found) {
        var comparing = new Comparing();
        comparing.compare("", expected, found);
        return comparing.differences;
    }

    private void compare(String field, JsonNode expected, @Nullable Object found) {
        if (expected.isNull() || found == null) {
            require(expected.isNull() && found == null, field, expected, found);
        } else if (expected.isObject() && found instanceof Record record) {
            expected.fieldNames()
                    .forEachRemaining(
                            name -> compare(inside(field, name), expected.get(name), component(record, name)));
        } else if (expected.isObject() && found instanceof Map<?, ?> map) {
            var named = new HashMap<String, Object>();
            map.forEach((key, value) -> named.put(key.toString(), value));
            expected.fieldNames()
                    .forEachRemaining(name -> compare(inside(field, name), expected.get(name), named.get(name)));
        } else if (expected.isArray() && found instanceof List<?> list) {
            require(expected.size() == list.size(), field + " (how many)", expected.size(), list.size());
            for (int i = 0; i < Math.min(expected.size(), list.size()); i++) {
                compare(field + '[' + i + ']', expected.get(i), list.get(i));
            }
        } else {
            require(same(expected, found), field, expected, found);
        }
    }

    private void require(boolean holds, String field, Object expected, @Nullable Object found) {
        if (!holds) {
            differences.add(new Difference(field, words(expected), String.valueOf(found)));
        }
    }

    private static String words(Object expected) {
        return expected instanceof JsonNode node && node.isTextual() ? node.textValue() : expected.toString();
    }

    private static String inside(String field, String name) {
        return field.isEmpty() ? name : field + '.' + name;
    }

    private static boolean same(JsonNode expected, Object found) {
        if (found instanceof Ratio ratio) {
            return percent(expected)
                    .filter(share -> share.multiply(BigDecimal.valueOf(ratio.whole()))
                                    .compareTo(BigDecimal.valueOf(ratio.part()).movePointRight(2))
                            == 0)
                    .isPresent();
        }
        if (found instanceof Integer || found instanceof Long) {
            return number(expected)
                    .filter(wanted -> wanted == ((Number) found).longValue())
                    .isPresent();
        }
        if (found instanceof Rate rate) {
            return Amount.basisPoints(expected.asText())
                    .filter(wanted -> wanted == rate.basisPoints())
                    .isPresent();
        }
        return expected.isValueNode() && expected.asText().equals(found.toString());
    }

    private static Optional<BigDecimal> percent(JsonNode expected) {
        return expected.isTextual() ? Amount.percent(expected.textValue()) : Optional.empty();
    }

    /** A number as it is, rupees in paise, a percentage in basis points. */
    private static Optional<Long> number(JsonNode expected) {
        if (expected.isIntegralNumber()) {
            return Optional.of(expected.longValue());
        }
        return Amount.paise(expected.asText()).or(() -> Amount.basisPoints(expected.asText()));
    }

    private static @Nullable Object component(Record record, String name) {
        RecordComponent component = Arrays.stream(record.getClass().getRecordComponents())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s has no %s.".formatted(record.getClass(), name)));
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("The record %s cannot be read.".formatted(record.getClass()), impossible);
        }
    }
}

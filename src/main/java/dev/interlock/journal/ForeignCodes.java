package dev.interlock.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.interlock.fact.ForeignCode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the codes of one posted fact that other systems own and that are not known here as unknown, before the fact
 * becomes a record. What cannot be a code at all is left for the reading to refuse.
 */
final class ForeignCodes {

    /** The longest code that is kept. */
    static final int LONGEST = 80;

    private static final Map<String, List<Field>> FIELDS = FactCodec.TYPES.entrySet().stream()
            .collect(Collectors.toMap(
                    Map.Entry::getKey, type -> Arrays.stream(type.getValue().getRecordComponents())
                            .filter(component -> component.isAnnotationPresent(ForeignCode.class))
                            .map(Field::of)
                            .toList()));

    /**
     * A field whose codes another system owns.
     *
     * @param known the codes that are known, and what they are read as
     * @param keptIn the field that keeps an unknown one; null when none does
     */
    private record Field(String name, Set<String> known, String readAs, @Nullable String keptIn) {

        static Field of(RecordComponent component) {
            ForeignCode declared = component.getAnnotation(ForeignCode.class);
            Class<?> codes = component.getGenericType() instanceof ParameterizedType map
                    ? (Class<?>) map.getActualTypeArguments()[0]
                    : component.getType();
            return new Field(
                    component.getName(),
                    Arrays.stream(codes.getEnumConstants())
                            .map(code -> ((Enum<?>) code).name())
                            .collect(Collectors.toSet()),
                    declared.readAs(),
                    declared.keptIn().isEmpty() ? null : declared.keptIn());
        }

        boolean misses(String code) {
            return !known.contains(code) && Soundness.unicode(code);
        }
    }

    private final int fact;
    private final String pointer;
    private final Findings findings;

    /**
     * @param fact which fact of the request, from 0
     * @param pointer where it stands
     */
    ForeignCodes(int fact, String pointer, Findings findings) {
        this.fact = fact;
        this.pointer = pointer;
        this.findings = findings;
    }

    /** The fields of facts of {@code type} that say such codes, and what unknown ones are read as. */
    static Map<String, String> of(String type) {
        return FIELDS.getOrDefault(type, List.of()).stream().collect(Collectors.toMap(Field::name, Field::readAs));
    }

    /** {@code posted} with what is known in place of what is not; itself when everything is known. */
    JsonNode read(JsonNode posted) {
        JsonNode read = posted;
        for (Field field : FIELDS.getOrDefault(posted.path("type").asText(), List.of())) {
            JsonNode told = posted.get(field.name());
            if (told == null) {
                continue;
            }
            if (told.isTextual() && field.misses(told.textValue())) {
                read = replaced(field, told.textValue(), read);
            } else if (told instanceof ObjectNode counts) {
                read = with(read, field.name(), recounted(field, counts));
            }
        }
        return read;
    }

    private JsonNode replaced(Field field, String told, JsonNode posted) {
        JsonNode read = with(posted, field.name(), TextNode.valueOf(field.readAs()));
        String code = found(field, told);
        String keeper = field.keptIn();
        return keeper == null || code == null || posted.hasNonNull(keeper)
                ? read
                : with(read, keeper, TextNode.valueOf(code.replace('|', ' ')));
    }

    /** What is counted under unknown codes is counted as unknown; counts that are none are left to be refused. */
    private ObjectNode recounted(Field field, ObjectNode counts) {
        Map<String, JsonNode> unknown = new TreeMap<>();
        counts.fields().forEachRemaining(count -> {
            if (field.misses(count.getKey()) && count(count.getValue())) {
                unknown.put(count.getKey(), count.getValue());
            }
        });
        JsonNode before = counts.get(field.readAs());
        if (unknown.isEmpty() || before != null && !count(before)) {
            return counts;
        }
        long sum = before == null ? 0 : before.longValue();
        ObjectNode known = counts.deepCopy();
        for (Map.Entry<String, JsonNode> each : unknown.entrySet()) {
            found(field, each.getKey());
            known.remove(each.getKey());
            sum += each.getValue().longValue();
        }
        return known.put(field.readAs(), sum);
    }

    private static boolean count(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0;
    }

    /** Lists the code; null when it is none that can be kept, which is refused. */
    private @Nullable String found(Field field, String told) {
        String at = Findings.child(pointer, field.name());
        String code = told.length() > LONGEST ? told : PersonalWords.takenOutOf(told);
        if (code.isBlank() || code.length() > LONGEST || code.chars().anyMatch(Character::isISOControl)) {
            findings.problem(
                    at,
                    TextNode.valueOf(told.length() > LONGEST ? told.substring(0, LONGEST) + "…" : told),
                    "A code of the %s that is not known here is kept when it has 1 to %d characters, none of them a control character; this one has %d. Maybe a sentence was sent."
                            .formatted(field.name(), LONGEST, code.length()));
            return null;
        }
        findings.unknown(new UnknownCode(at, fact, field.name(), code, field.readAs()));
        return code;
    }

    private static JsonNode with(JsonNode fact, String field, JsonNode value) {
        if (value == fact.get(field)) {
            return fact;
        }
        ObjectNode changed = CanonicalJson.mapper().createObjectNode();
        changed.setAll((ObjectNode) fact);
        return changed.set(field, value);
    }
}

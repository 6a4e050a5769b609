package dev.interlock.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.fact.Bulk;
import dev.interlock.fact.Fact;
import dev.interlock.fact.Registration;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Facts to and from JSON: {@code {"type": "NdrWindow", …}}, where the type is the record's simple name.
 *
 * <p>A sound fact costs one read by Jackson. Only a batch that is refused is read again field by field,
 * to name everything that is wrong with it.
 */
public final class FactCodec {

    /** The most facts in one batch. */
    public static final int MAX_FACTS = 10_000;

    /** The most problems that are listed for one batch. */
    public static final int MAX_PROBLEMS = 1_000;

    static final Map<String, Class<?>> TYPES = types(Fact.class);

    private static final Map<String, ObjectReader> READERS = readers(TYPES);

    /** What the desk registers is read from the journal, never from a request. */
    private static final Map<String, ObjectReader> REGISTRATIONS = readers(types(Registration.class));

    private static final Set<String> BATCH_FIELDS = Set.of("asOf", "facts");

    /** A request as it was journaled also says which codes were not known. */
    private static final String UNKNOWN_CODES = "unknownCodes";

    private FactCodec() {}

    /** What becomes of a code that another system owns and that is not known here. */
    private enum Codes {
        /** We write only what we know. */
        OURS,
        POSTED
    }

    /** What becomes of a field that no record has. */
    public enum UnknownFields {
        /** A typo must not lose data. */
        REFUSE,
        /** Left aside, and listed in the answer. */
        REPORT
    }

    /** The names of all types of facts, in order. */
    public static Set<String> types() {
        return TYPES.keySet();
    }

    /** Which fields of facts of {@code type} say codes that other systems own, and what unknown ones are read as. */
    public static Map<String, String> foreignCodes(String type) {
        return ForeignCodes.of(type);
    }

    /** Reads {@code {"asOf": …, "facts": […]}} as it was posted. */
    public static Reading read(JsonNode batch, UnknownFields unknownFields) {
        return read(batch, unknownFields, Codes.POSTED);
    }

    /** Reads a request that was journaled, with the codes that were not known when it was posted. */
    public static Reading readJournaled(JsonNode request) {
        if (!request.has(UNKNOWN_CODES)) {
            return read(request, UnknownFields.REFUSE, Codes.OURS);
        }
        ObjectNode batch = request.<ObjectNode>deepCopy().without(UNKNOWN_CODES);
        Reading reading = read(batch, UnknownFields.REFUSE, Codes.OURS);
        var codes = new ArrayList<UnknownCode>();
        request.get(UNKNOWN_CODES).forEach(code -> codes.add(UnknownCode.read(code)));
        return new Reading(reading.asOf(), reading.facts(), reading.problems(), reading.unknownFields(), codes);
    }

    private static Reading read(JsonNode batch, UnknownFields unknownFields, Codes codes) {
        var findings = new Findings(unknownFields);
        if (!batch.isObject()) {
            findings.problem("", batch, "Expected a batch: {\"facts\": [ {\"type\": …}, … ]}.");
            return findings.reading(null, List.of());
        }
        batch.fieldNames().forEachRemaining(name -> findings.known(name, BATCH_FIELDS, "", batch.get(name)));
        Instant asOf = readAsOf(batch.get("asOf"), findings);
        JsonNode facts = batch.get("facts");
        if (facts == null || !facts.isArray()) {
            findings.problem("/facts", facts, "Expected the list of facts.");
            return findings.reading(asOf, List.of());
        }
        if (facts.size() > MAX_FACTS) {
            findings.problem(
                    "/facts", null, "At most %d facts make a batch; found %d.".formatted(MAX_FACTS, facts.size()));
            return findings.reading(asOf, List.of());
        }
        return findings.reading(asOf, readAll(facts, "/facts", codes, findings));
    }

    /** Reads facts that were posted one by one, as lines; pointers start with the number of the line, from 0. */
    public static Reading readLines(List<JsonNode> lines, UnknownFields unknownFields) {
        var findings = new Findings(unknownFields);
        return findings.reading(null, readAll(lines, "", Codes.POSTED, findings));
    }

    /** Reads a fact that a person wrote, such as a scenario's: a code that is not known is a typo. */
    public static Reading readWritten(JsonNode fact) {
        var findings = new Findings(UnknownFields.REFUSE);
        return findings.reading(null, readAll(List.of(fact), "", Codes.OURS, findings));
    }

    private static Map<String, Class<?>> types(Class<?> all) {
        return Arrays.stream(all.getPermittedSubclasses())
                .filter(type -> type != Registration.class)
                .flatMap(type -> type == Bulk.class ? Arrays.stream(type.getPermittedSubclasses()) : Stream.of(type))
                .collect(Collectors.toMap(Class::getSimpleName, type -> type, (a, b) -> a, TreeMap::new));
    }

    private static Map<String, ObjectReader> readers(Map<String, Class<?>> types) {
        return types.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, type -> CanonicalJson.mapper()
                .readerFor(type.getValue())));
    }

    /** Reads one fact that we have written. */
    public static Fact read(JsonNode fact) {
        ObjectReader registration = REGISTRATIONS.get(fact.path("type").asText());
        if (registration != null) {
            return registration(registration, fact);
        }
        Reading reading = readWritten(fact);
        if (!reading.readable()) {
            throw new IllegalArgumentException("It is no fact: " + reading.problems());
        }
        return reading.facts().get(0);
    }

    private static Fact registration(ObjectReader reader, JsonNode fact) {
        try {
            return reader.readValue(fact);
        } catch (IOException e) {
            throw new IllegalArgumentException("It is no registration: " + e.getMessage(), e);
        }
    }

    /** The fact as an object with its type. */
    public static ObjectNode write(Fact fact) {
        ObjectNode node = CanonicalJson.mapper().createObjectNode();
        node.put("type", fact.getClass().getSimpleName());
        ObjectNode fields = CanonicalJson.mapper().valueToTree(fact);
        return node.setAll(fields);
    }

    private static @Nullable Instant readAsOf(@Nullable JsonNode asOf, Findings findings) {
        if (asOf == null || asOf.isNull()) {
            return null;
        }
        try {
            return CanonicalJson.mapper().treeToValue(asOf, Instant.class);
        } catch (JsonProcessingException e) {
            findings.problem("/asOf", asOf, "Expected " + StrictTimes.INSTANT + ".");
            return null;
        }
    }

    private static List<Fact> readAll(Iterable<JsonNode> nodes, String pointer, Codes codes, Findings findings) {
        var facts = new ArrayList<Fact>();
        int index = 0;
        for (JsonNode posted : nodes) {
            String at = pointer + '/' + index;
            JsonNode node = codes == Codes.POSTED ? new ForeignCodes(index, at, findings).read(posted) : posted;
            Fact fact = readSound(node);
            if (fact == null) {
                fact = new FieldByField(at, findings).read(node);
            }
            if (fact != null) {
                facts.add(fact);
            }
            if (findings.full()) {
                break;
            }
            index++;
        }
        return facts;
    }

    /** The fact, or null when anything is wrong with it: then it is read again to say what. */
    private static @Nullable Fact readSound(JsonNode node) {
        ObjectReader reader = node.isObject() ? READERS.get(node.path("type").asText()) : null;
        if (reader == null || !Soundness.sound(node)) {
            return null;
        }
        try {
            return reader.readValue(node);
        } catch (IOException e) {
            return null;
        }
    }
}

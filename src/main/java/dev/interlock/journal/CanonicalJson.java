package dev.interlock.journal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.interlock.fact.Fact;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The one JSON of the house: strict when read, canonical when journaled.
 *
 * <p>The canonical form is RFC 8785: properties sorted by UTF-16 code units, no blanks, the shortest
 * escapes. It covers what we journal: texts, booleans, integers a JSON number carries exactly, and
 * decimals such as a {@link dev.interlock.fact.Rate}'s.
 */
public final class CanonicalJson {

    /** The largest integer every JSON reader keeps exactly: 2^53 - 1. */
    public static final long MAX_INTEGER = (1L << 53) - 1;

    /** Deeper than any fact, shallower than a stack. */
    static final int MAX_DEPTH = 32;

    /** A decimal of so many digits survives every reader that makes it a double. */
    private static final int MAX_DIGITS = 15;

    /** With more decimals, canonical JSON turns to exponents. */
    private static final int MAX_DECIMALS = 6;

    private static final ObjectMapper MAPPER = strictMapper();

    private CanonicalJson() {}

    /**
     * Reads strictly (no unknown or doubled fields, no texts for numbers, instants with offset) and writes
     * properties in order, instants and days as ISO-8601 texts, and no nulls. Shared: do not configure it.
     */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /**
     * The canonical bytes of {@code value}.
     *
     * @throws IllegalArgumentException when it holds a number or a text that has no canonical form
     */
    public static byte[] write(Object value) {
        JsonNode tree = value instanceof JsonNode node ? node : MAPPER.valueToTree(value);
        var text = new StringWriter();
        try (JsonGenerator generator = MAPPER.createGenerator(text)) {
            write(tree, generator);
            generator.flush();
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text.getBuffer()));
            return Arrays.copyOf(bytes.array(), bytes.limit());
        } catch (IOException e) {
            throw new IllegalArgumentException("It has no canonical JSON: " + e.getMessage(), e);
        }
    }

    /** Whether {@code number} is written the same by every canonical writer. */
    static boolean exact(JsonNode number) {
        if (number.isIntegralNumber()) {
            return number.canConvertToLong() && Math.abs(number.longValue()) <= MAX_INTEGER;
        }
        if (!number.isBigDecimal()) {
            return false;
        }
        BigDecimal decimal = number.decimalValue().stripTrailingZeros();
        return decimal.precision() <= MAX_DIGITS && decimal.scale() > -MAX_DIGITS && decimal.scale() <= MAX_DECIMALS;
    }

    private static void write(JsonNode node, JsonGenerator generator) throws IOException {
        if (node.isObject()) {
            generator.writeStartObject();
            for (String name : sortedNames(node)) {
                generator.writeFieldName(name);
                write(node.get(name), generator);
            }
            generator.writeEndObject();
        } else if (node.isArray()) {
            generator.writeStartArray();
            for (JsonNode element : node) {
                write(element, generator);
            }
            generator.writeEndArray();
        } else if (node.isNumber()) {
            generator.writeNumber(plain(node));
        } else {
            MAPPER.writeTree(generator, node);
        }
    }

    private static List<String> sortedNames(JsonNode object) {
        var names = new ArrayList<String>(object.size());
        object.fieldNames().forEachRemaining(names::add);
        Collections.sort(names);
        return names;
    }

    private static String plain(JsonNode number) {
        if (!exact(number)) {
            throw new IllegalArgumentException("The number (%s) has no canonical form here.".formatted(number));
        }
        return number.isIntegralNumber()
                ? Long.toString(number.longValue())
                : number.decimalValue().stripTrailingZeros().toPlainString();
    }

    private static ObjectMapper strictMapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(100)
                        .build())
                .build();
        JsonMapper mapper = JsonMapper.builder(factory)
                .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST, MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .addModules(new JavaTimeModule(), StrictTimes.module())
                .addMixIn(Fact.class, TypeAside.class)
                .build();
        mapper.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        return mapper;
    }

    /** The type of a fact is read before its fields are. */
    @JsonIgnoreProperties("type")
    private interface TypeAside {}
}

package dev.interlock.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.interlock.fact.Fact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts as the API reads them: the record's fields and its {@code type}. */
public final class FactJson {

    static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private FactJson() {}

    /** The body of one batch; the same facts give the same text. */
    public static String batch(@Nullable Instant asOf, List<? extends Fact> facts) {
        ObjectNode body = MAPPER.createObjectNode();
        if (asOf != null) {
            body.put("asOf", asOf.toString());
        }
        ArrayNode array = body.putArray("facts");
        facts.forEach(fact -> array.add(of(fact)));
        return write(body);
    }

    static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain values cannot be written: " + e.getMessage(), e);
        }
    }

    private static ObjectNode of(Fact fact) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("type", fact.getClass().getSimpleName());
        json.setAll((ObjectNode) MAPPER.valueToTree(fact));
        json.properties().removeIf(field -> field.getValue().isNull());
        return json;
    }
}

package dev.interlock.importing;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Reads the pages of an answer, one item after the other: a file holds one page, or all of them one after the other.
 */
final class JsonPages {

    /** Numbers stay as they are written: without their zeros, 1000.00 would be 1E+3. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final String list;
    private final Intake intake;
    private final Consumer<Cells> items;
    private int pages;
    private int count;

    /**
     * @param list the field of a page that holds its items
     * @param items takes each item, in order
     */
    JsonPages(String list, Intake intake, Consumer<Cells> items) {
        this.list = list;
        this.intake = intake;
        this.items = items;
    }

    void read(InputStream plain) throws IOException {
        try (JsonParser parser = MAPPER.createParser(plain)) {
            while (parser.nextToken() != null) {
                page(parser);
            }
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? "the file"
                    : "line %d, column %d"
                            .formatted(
                                    e.getLocation().getLineNr(), e.getLocation().getColumnNr());
            wrong(place, "is no JSON: " + e.getOriginalMessage());
        }
        if (pages == 0) {
            wrong("the file", "holds no page.");
        }
    }

    private void page(JsonParser parser) throws IOException {
        pages++;
        int line = parser.currentTokenLocation().getLineNr();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new JsonParseException(parser, "A page must be an object with the list \"%s\".".formatted(list));
        }
        boolean found = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = parser.currentName().equals(list);
            if (parser.nextToken() == JsonToken.START_ARRAY && wanted) {
                found = true;
                items(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (!found) {
            wrong(
                    "line " + line,
                    "is a page without the list \"%s\". Maybe the file is another answer.".formatted(list));
        }
    }

    private void items(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String place = "item %d (line %d)"
                    .formatted(++count, parser.currentTokenLocation().getLineNr());
            JsonNode item = parser.readValueAsTree();
            if (item.isObject()) {
                items.accept(intake.row(place, field -> item.path(field).asText("")));
            } else {
                wrong(place, "is not an object.");
            }
        }
    }

    private void wrong(String place, String message) {
        intake.row(place, field -> "").wrong("all of it", message, "");
    }
}

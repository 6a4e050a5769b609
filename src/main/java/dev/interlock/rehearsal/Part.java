package dev.interlock.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.interlock.journal.Nearest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One place of a file that is being read.
 *
 * @param pointer where it is, as a JSON pointer
 */
record Part(JsonNode node, String pointer, Complaints complaints) {

    static String child(String pointer, String key) {
        return pointer + '/' + key.replace("~", "~0").replace("/", "~1");
    }

    boolean has(String key) {
        return node.has(key);
    }

    Part at(String key) {
        JsonNode inside = node.get(key);
        return new Part(inside == null ? MissingNode.getInstance() : inside, child(pointer, key), complaints);
    }

    int line() {
        return complaints.line(pointer);
    }

    void complain(String message) {
        complaints.add(pointer, message);
    }

    /** Complains of every key that is none of {@code known}; false when this is no object at all. */
    boolean only(Collection<String> known) {
        if (!node.isObject()) {
            complain("Expected an object with %s; found %s.".formatted(String.join(", ", known), words()));
            return false;
        }
        for (String key : keys()) {
            if (!known.contains(key)) {
                at(key).complain("There is no key (%s) here; there are %s.%s"
                        .formatted(key, String.join(", ", known), Nearest.hint(key, known)));
            }
        }
        return true;
    }

    List<String> keys() {
        var keys = new ArrayList<String>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** The elements of a list; a missing one has none. */
    List<Part> items() {
        if (node.isMissingNode()) {
            return List.of();
        }
        if (!node.isArray()) {
            complain("Expected a list; found %s.".formatted(words()));
            return List.of();
        }
        var items = new ArrayList<Part>();
        for (JsonNode item : node) {
            items.add(new Part(item, pointer + '/' + items.size(), complaints));
        }
        return items;
    }

    /** What stands here as a word; a number that is one, such as a pin code, is taken as written. */
    String text() {
        if (!node.isTextual() && !node.isNumber()) {
            complain("Expected a text; found %s.".formatted(words()));
            return "";
        }
        return node.asText();
    }

    @Nullable
    LocalDate day() {
        return parsed(LocalDate::parse, "a day such as 2026-11-10");
    }

    /** What {@code parse} makes of the text; null, with a complaint, where it refuses it. */
    <T> @Nullable T parsed(Function<String, T> parse, String expected) {
        try {
            return parse.apply(node.asText());
        } catch (DateTimeException | IllegalArgumentException e) {
            complain("Expected %s; found %s.".formatted(expected, words()));
            return null;
        }
    }

    int count() {
        if (!node.canConvertToInt() || !node.isIntegralNumber() || node.intValue() < 0) {
            complain("Expected a whole number; found %s.".formatted(words()));
            return 0;
        }
        return node.intValue();
    }

    boolean yes() {
        if (!node.isBoolean()) {
            complain("Expected true or false; found %s.".formatted(words()));
        }
        return node.asBoolean();
    }

    String words() {
        if (node.isMissingNode()) {
            return "nothing";
        }
        String text = node.isTextual() ? node.textValue() : node.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}

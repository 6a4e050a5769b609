package dev.interlock.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A code of another system that is not known here.
 *
 * @param pointer where it stood in what was sent
 * @param fact which fact of the request said it, from 0
 * @param field the field that said it
 * @param code as it was told, without what could speak of a person
 * @param readAs the constant it was read as
 */
public record UnknownCode(String pointer, int fact, String field, String code, String readAs) {

    /** The same code, at {@code other} in what was sent. */
    public UnknownCode at(String other) {
        return new UnknownCode(other, fact, field, code, readAs);
    }

    /** As it is journaled with its request. */
    public ObjectNode write() {
        return CanonicalJson.mapper()
                .createObjectNode()
                .put("code", code)
                .put("fact", fact)
                .put("field", field)
                .put("readAs", readAs);
    }

    /** What {@link #write} wrote. */
    static UnknownCode read(JsonNode journaled) {
        int fact = journaled.path("fact").intValue();
        String field = journaled.path("field").textValue();
        return new UnknownCode(
                "/facts/" + fact + '/' + field,
                fact,
                field,
                journaled.path("code").textValue(),
                journaled.path("readAs").textValue());
    }
}

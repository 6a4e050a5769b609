package dev.interlock.http.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.journal.CanonicalJson;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON that we stored, as it is. */
final class Json {

    private Json() {}

    static JsonNode parse(byte[] stored) {
        try {
            return CanonicalJson.mapper().readTree(stored);
        } catch (IOException e) {
            throw new UncheckedIOException("What was stored is no JSON.", e);
        }
    }
}

package dev.interlock.brand;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.journal.CanonicalJson;
import dev.interlock.journal.EntryKind;
import dev.interlock.journal.Memory.Earlier;
import dev.interlock.journal.Sha256;
import java.io.IOException;
import java.util.Arrays;

/** Answers a request whose idempotency key was used before: like the first time, if it is the same request. */
final class Repeats {

    private Repeats() {}

    static Answer answer(Request request, Earlier first) {
        if (!Arrays.equals(digest(first), request.digest())) {
            return new Answer.KeyReused(
                    String.valueOf(request.posted().idempotencyKey()),
                    first.entry().position());
        }
        if (first.answer() == null) {
            return Quarantine.answer(first.entry());
        }
        try {
            return CanonicalJson.mapper().readValue(first.answer(), Answer.Decided.class);
        } catch (IOException e) {
            throw new IllegalStateException("A stored answer cannot be read: " + e.getMessage(), e);
        }
    }

    /** The digest of the request as it was posted, also where the entry wraps it. */
    private static byte[] digest(Earlier first) {
        byte[] payload = first.entry().payload();
        if (first.entry().kind() != EntryKind.QUARANTINED || payload == null) {
            return first.entry().payloadSha256();
        }
        JsonNode request = Request.parse(payload).get("request");
        return Sha256.of(CanonicalJson.write(request));
    }
}

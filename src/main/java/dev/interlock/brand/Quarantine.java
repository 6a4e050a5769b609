package dev.interlock.brand;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.engine.RuleFailed;
import dev.interlock.journal.CanonicalJson;
import dev.interlock.journal.Entry;
import dev.interlock.journal.EntryKind;
import java.time.Instant;
import java.util.Objects;

/** Requests that a rule failed on: journaled with the rule's name, kept apart, and told again later. */
final class Quarantine {

    private Quarantine() {}

    /** Journals {@code request} as quarantined. The clock stays where it was. */
    static Answer.Quarantined enter(Group group, Request request, RuleFailed failed, Instant now) {
        String rulebook = String.valueOf(group.head().rulebook());
        ObjectNode payload = CanonicalJson.mapper().createObjectNode();
        payload.put("rule", failed.rule().id());
        payload.put("sentence", failed.rule().sentence());
        payload.put("rulebook", rulebook);
        payload.put("message", String.valueOf(failed.getMessage()));
        payload.set("request", Request.parse(request.payload()));
        Entry entry = group.commit()
                .append(
                        EntryKind.QUARANTINED,
                        group.head().asOf(),
                        now,
                        request.posted().principal(),
                        request.posted().idempotencyKey(),
                        CanonicalJson.write(payload));
        group.commit().quarantine(entry.position(), failed.rule().id(), rulebook);
        return answer(entry);
    }

    /** What the caller of the quarantined request was answered. */
    static Answer.Quarantined answer(Entry entry) {
        if (entry.payload() == null) {
            return new Answer.Quarantined(entry.position(), "", "", "", "The payload was removed.");
        }
        JsonNode payload = Request.parse(entry.payload());
        return new Answer.Quarantined(
                entry.position(),
                payload.path("rule").asText(),
                payload.path("sentence").asText(),
                payload.path("rulebook").asText(),
                payload.path("message").asText());
    }

    /** The request that was kept apart. */
    static Request request(Entry kept) {
        JsonNode payload = Request.parse(Objects.requireNonNull(kept.payload()));
        return Request.journaled(kept.principal(), CanonicalJson.write(payload.get("request")));
    }

    /** How telling it again is journaled: with all its facts, so that the entry stands by itself. */
    static Telling.What retried(Entry kept, Request request) {
        ObjectNode payload = CanonicalJson.mapper().createObjectNode();
        payload.put("quarantined", kept.position());
        payload.set("request", Request.parse(request.payload()));
        return new Telling.What(EntryKind.RETRIED, kept.principal(), null, request, CanonicalJson.write(payload));
    }
}

package dev.interlock.brand;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.fact.Fact;
import dev.interlock.fact.FactKey;
import dev.interlock.journal.Entry;
import dev.interlock.journal.FactCodec;
import java.util.ArrayList;
import java.util.List;

/**
 * What one entry of the journal told.
 *
 * @param facts in the order told
 * @param over what was forgotten after them
 * @param posted how many of the facts were posted, rather than registered
 */
record PastEntry(List<Fact> facts, List<FactKey> over, int posted) {

    private static final PastEntry NOTHING = new PastEntry(List.of(), List.of(), 0);

    /**
     * Reads {@code entry}. What was only concluded, folded or kept apart told nothing.
     *
     * @throws IllegalStateException when its payload was removed, or cannot be read any more
     */
    static PastEntry of(Entry entry) {
        return switch (entry.kind()) {
            case FACTS -> posted(payload(entry));
            case RETRIED -> posted(payload(entry).path("request"));
            case REGISTERED, RULED, REPORTED, SWITCHED, ACKNOWLEDGED, RECONCILED, EVIDENCE_HELD ->
                registered(payload(entry));
            case TICKED, OPENED, CLOSED, FOLDED, QUARANTINED, RULEBOOK_ACTIVATED -> NOTHING;
        };
    }

    private static JsonNode payload(Entry entry) {
        if (entry.payload() == null) {
            throw new IllegalStateException(
                    "What entry %d of the journal told was removed; the days after it cannot be told again."
                            .formatted(entry.position()));
        }
        return Request.parse(entry.payload());
    }

    private static PastEntry posted(JsonNode request) {
        List<Fact> facts = Request.facts(request);
        return new PastEntry(facts, List.of(), facts.size());
    }

    private static PastEntry registered(JsonNode payload) {
        var facts = new ArrayList<Fact>();
        payload.path("registrations").forEach(one -> facts.add(FactCodec.read(one)));
        var over = new ArrayList<FactKey>();
        payload.path("over")
                .forEach(key -> over.add(
                        new FactKey(key.path("type").asText(), key.path("id").asText())));
        return new PastEntry(facts, over, 0);
    }
}

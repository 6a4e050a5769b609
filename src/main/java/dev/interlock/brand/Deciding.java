package dev.interlock.brand;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.approval.Register;
import dev.interlock.approval.Registered;
import dev.interlock.engine.Considered;
import dev.interlock.engine.Posting;
import dev.interlock.engine.Told;
import dev.interlock.journal.CanonicalJson;
import dev.interlock.journal.Entry;
import dev.interlock.journal.EntryKind;
import dev.interlock.journal.StoredConclusion;
import dev.interlock.journal.StoredDecision;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Writes one decision down: its trace, its answer, and what it opened and closed. */
final class Deciding {

    /** Who writes entries that nobody asked for. */
    static final String OURSELVES = "interlock";

    private final Group group;
    private final Entry cause;
    private final Standing.By by;
    private final Registered registered;

    /**
     * @param cause the entry that is decided on
     * @param decision the id of the decision
     * @param registered what was registered after it, which is written down now
     */
    Deciding(Group group, Entry cause, UUID decision, Register register, Registered registered) {
        this.group = group;
        this.cause = cause;
        this.registered = registered;
        new Registering(group).follow(cause, registered);
        Instant asOf = cause.asOf() == null ? cause.receivedAt() : cause.asOf();
        this.by =
                new Standing.By(decision, asOf, group.head().position() + 1, cause.receivedAt(), register, registered);
    }

    /** By what differences are found. */
    Standing.By by() {
        return by;
    }

    /** Adds the decision to the group, and gives the answer to say once it is committed. */
    Answer.Decided write(List<Told> told, List<Posting> postings, List<Differing> differing) {
        identify(differing);
        new Registering(group).move(cause, registered);
        new Registering(group).deliver(cause, registered);
        String rulebook = String.valueOf(group.head().rulebook());
        List<Considered> considered = told.stream()
                .flatMap(one -> one.considered().stream())
                .limit(Told.CONSIDERED_MOST)
                .toList();
        int firings = told.stream().mapToInt(Told::firings).sum() + registered.firings();
        var decision = new Decision(
                by.decision(),
                by.asOf(),
                of(StoredConclusion.Kind.SIGNAL, differing),
                of(StoredConclusion.Kind.INTERVENTION, differing),
                registered.states().entrySet().stream()
                        .map(one -> new Decision.Moved(one.getKey(), one.getValue()))
                        .sorted(Comparator.comparing(one -> one.id().toString()))
                        .toList(),
                deliveries(),
                considered.stream().map(Deciding::lookedAt).toList(),
                firings);
        var answer = new Answer.Decided(
                cause.position(),
                HexFormat.of().formatHex(cause.hash()),
                rulebook,
                count(postings, Posting.Accepted.class),
                count(postings, Posting.Unchanged.class),
                count(postings, Posting.Outdated.class),
                decision);
        var trace = new Trace(
                by.decision(),
                cause.brand(),
                cause.position(),
                cause.kind(),
                by.asOf(),
                rulebook,
                answer.accepted(),
                answer.unchanged(),
                answer.outdated(),
                differing.stream().map(Trace.Step::of).toList(),
                registered.registrations(),
                considered,
                firings);
        group.commit()
                .decide(new StoredDecision(
                        by.decision(), cause.position(), by.asOf(), rulebook, json(answer), json(trace)));
        return answer;
    }

    private List<Decision.Delivery> deliveries() {
        return registered.heard().stream()
                .filter(heard -> !heard.over())
                .map(heard -> new Decision.Delivery(heard.id(), heard.department(), heard.state()))
                .toList();
    }

    /** One entry for all identities that begin, one for all that end. */
    private void identify(List<Differing> differing) {
        ObjectNode opened = CanonicalJson.mapper()
                .createObjectNode()
                .put("decision", by.decision().toString());
        ObjectNode closed = opened.deepCopy();
        ArrayNode begins = opened.putArray("opened");
        ArrayNode ends = closed.putArray("closed");
        for (Differing one : differing) {
            group.commit().conclude(one.stored());
            if (one.is(ConclusionChange.Kind.RAISED)) {
                begins.add(identity(one.stored()));
            }
            if (one.is(ConclusionChange.Kind.WITHDRAWN)) {
                ends.add(one.stored().id().toString());
            }
        }
        if (!begins.isEmpty()) {
            append(EntryKind.OPENED, opened);
        }
        if (!ends.isEmpty()) {
            append(EntryKind.CLOSED, closed);
        }
    }

    private static ObjectNode identity(StoredConclusion stored) {
        ObjectNode node = CanonicalJson.mapper().createObjectNode();
        node.put("id", stored.id().toString());
        node.put("type", stored.key().type());
        node.put("subject", stored.key().subject());
        node.put("target", stored.key().target());
        node.put("raisedAt", stored.raisedAt().toString());
        if (stored.actBy() != null) {
            node.put("actBy", stored.actBy().toString());
        }
        return node;
    }

    private void append(EntryKind kind, ObjectNode payload) {
        group.commit().append(kind, cause.asOf(), cause.receivedAt(), OURSELVES, null, CanonicalJson.write(payload));
    }

    private static List<ConclusionChange> of(StoredConclusion.Kind kind, List<Differing> differing) {
        return differing.stream()
                .filter(one -> one.stored().kind() == kind)
                .map(Differing::told)
                .toList();
    }

    private static Decision.LookedAt lookedAt(Considered considered) {
        var rule = considered.because().rule();
        JsonNode concluded = CanonicalJson.mapper()
                .valueToTree(considered.because().conclusion().concluded());
        return new Decision.LookedAt(considered.subject(), rule.id(), rule.sentence(), concluded);
    }

    private static int count(List<Posting> postings, Class<? extends Posting> kind) {
        return (int) postings.stream().filter(kind::isInstance).count();
    }

    private static byte[] json(Object value) {
        try {
            return CanonicalJson.mapper().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The decision has no JSON: " + e.getOriginalMessage(), e);
        }
    }
}

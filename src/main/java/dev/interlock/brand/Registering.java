package dev.interlock.brand;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.approval.Heard;
import dev.interlock.approval.Registered;
import dev.interlock.approval.State;
import dev.interlock.fact.Acknowledgement;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.Opened;
import dev.interlock.fact.Raised;
import dev.interlock.fact.Registration;
import dev.interlock.journal.CanonicalJson;
import dev.interlock.journal.Delivered;
import dev.interlock.journal.Entry;
import dev.interlock.journal.EntryKind;
import dev.interlock.journal.FactCodec;
import dev.interlock.journal.KnownFact;
import dev.interlock.journal.Moved;
import dev.interlock.signal.Delivery;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Writes down what was registered of a brand's signals and interventions. */
final class Registering {

    private final Group group;

    Registering(Group group) {
        this.group = group;
    }

    /** Appends an entry of {@code kind} that says so; the registrations are known from there on. */
    Entry append(EntryKind kind, Entry.Header header, List<? extends Registration> entered, List<FactKey> over) {
        List<byte[]> payloads = entered.stream()
                .map(one -> CanonicalJson.write(FactCodec.write(one)))
                .toList();
        ObjectNode payload = CanonicalJson.mapper().createObjectNode();
        ArrayNode registrations = payload.putArray("registrations");
        payloads.forEach(one -> registrations.add(Request.parse(one)));
        ArrayNode gone = payload.putArray("over");
        over.forEach(key -> gone.addObject().put("type", key.type()).put("id", key.id()));
        Entry entry = group.commit()
                .append(
                        kind,
                        header.asOf(),
                        header.receivedAt(),
                        header.principal(),
                        null,
                        CanonicalJson.write(payload));
        for (int i = 0; i < entered.size(); i++) {
            group.commit().know(new KnownFact(entered.get(i).key(), entry.position(), i, null, payloads.get(i)));
        }
        over.forEach(group.commit()::retire);
        return entry;
    }

    /** Writes what followed from {@code cause}, where anything was registered. */
    void follow(Entry cause, Registered registered) {
        if (!registered.nothing()) {
            append(
                    EntryKind.REGISTERED,
                    new Entry.Header(cause.asOf(), cause.receivedAt(), Deciding.OURSELVES),
                    registered.registrations(),
                    registered.over());
        }
    }

    /** Writes where interventions stand now; one that came and went within the decision was nowhere. */
    void move(Entry cause, Registered registered) {
        Set<UUID> passing = passing(registered);
        for (Map.Entry<UUID, State> one : new java.util.TreeMap<>(registered.states()).entrySet()) {
            if (!passing.contains(one.getKey())) {
                group.commit()
                        .move(new Moved(
                                one.getKey(),
                                one.getValue().name(),
                                cause.position(),
                                cause.asOf() == null ? cause.receivedAt() : cause.asOf(),
                                cause.receivedAt(),
                                cause.principal()));
            }
        }
    }

    /** Writes where departments stand with signals now; a signal that came and went within the decision was never told. */
    void deliver(Entry cause, Registered registered) {
        Set<UUID> passing = passing(registered);
        Instant asOf = cause.asOf() == null ? cause.receivedAt() : cause.asOf();
        registered.heard().stream()
                .filter(heard -> !passing.contains(heard.id()))
                .map(heard -> delivered(heard, asOf))
                .forEach(group.commit()::deliver);
    }

    private static Delivered delivered(Heard heard, Instant asOf) {
        Delivery delivery = heard.delivery();
        boolean escalated = heard.escalated();
        Acknowledgement answer = heard.answer();
        return new Delivered(
                heard.id(),
                heard.department(),
                heard.state().name(),
                new Delivered.Way(
                        delivery.signalClass(),
                        delivery.route().row(),
                        delivery.route().at().toString(),
                        escalated ? delivery.department() : null,
                        escalated ? Objects.requireNonNull(delivery.acknowledgeBy()) : delivery.since(),
                        escalated ? null : delivery.acknowledgeBy(),
                        escalated ? null : delivery.expiresAt(),
                        escalated ? null : delivery.route().escalatesTo()),
                heard.state() == Heard.State.ESCALATED ? asOf : null,
                answer == null ? null : new Delivered.Answer(answer.at(), answer.by(), answer.note()),
                heard.over() ? asOf : null);
    }

    private static Set<UUID> passing(Registered registered) {
        Set<FactKey> over = new HashSet<>(registered.over());
        Set<UUID> passing = new HashSet<>();
        for (Registration one : registered.registrations()) {
            if (one instanceof Opened opened && over.contains(opened.key())) {
                passing.add(opened.id());
            } else if (one instanceof Raised raised && over.contains(raised.key())) {
                passing.add(raised.id());
            }
        }
        return passing;
    }
}

package dev.interlock.approval;

import dev.interlock.approval.Heard.State;
import dev.interlock.engine.BrandSession;
import dev.interlock.fact.Acknowledgement;
import dev.interlock.fact.Department;
import dev.interlock.signal.Delivery;
import dev.interlock.signal.Hearing;
import dev.interlock.signal.Unacknowledged;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which department stands where with which signal of one session. */
final class Hearings {

    private final BrandSession session;
    private final Map<UUID, Map<Department, Heard>> last = new HashMap<>();

    /** As {@code session} holds it. */
    Hearings(BrandSession session) {
        this.session = session;
        session.takeHeard();
        session.heardOf().forEach(id -> last.put(id, of(session, id)));
    }

    /** As {@code former} knew it last; what its session held no more is told as over with the next change. */
    Hearings(BrandSession session, Hearings former) {
        this.session = session;
        session.takeHeard();
        last.putAll(former.last);
    }

    /** What came to stand elsewhere since this was last asked; {@code acknowledged} are signals that somebody spoke of. */
    List<Heard> moved(Collection<UUID> acknowledged) {
        Set<UUID> touched = new TreeSet<>(session.takeHeard());
        touched.addAll(acknowledged);
        var moved = new ArrayList<Heard>();
        touched.forEach(id -> moved.addAll(moved(id)));
        return List.copyOf(moved);
    }

    /** The same, where everything may have changed. */
    List<Heard> movedOfAll() {
        Set<UUID> all = new TreeSet<>(last.keySet());
        all.addAll(session.heardOf());
        return moved(all);
    }

    private List<Heard> moved(UUID id) {
        Map<Department, Heard> now = of(session, id);
        Map<Department, Heard> before = now.isEmpty() ? last.remove(id) : last.put(id, now);
        var moved = new ArrayList<Heard>();
        if (before != null) {
            before.forEach((department, heard) -> {
                if (!now.containsKey(department)) {
                    moved.add(heard.ended());
                }
            });
        }
        now.forEach((department, heard) -> {
            if (before == null || !heard.equals(before.get(department))) {
                moved.add(heard);
            }
        });
        return moved;
    }

    /** Where each department stands with the signal {@code id}. */
    static Map<Department, Heard> of(BrandSession session, UUID id) {
        List<Hearing> hearings = session.hearings(id);
        List<Unacknowledged> late = hearings.stream()
                .filter(Unacknowledged.class::isInstance)
                .map(Unacknowledged.class::cast)
                .sorted(Comparator.comparing(Unacknowledged::department))
                .toList();
        Map<Department, Heard> now = new EnumMap<>(Department.class);
        for (Hearing hearing : hearings) {
            if (hearing instanceof Delivery delivery) {
                boolean escalated = late.stream().anyMatch(one -> one.department() == delivery.department());
                now.put(delivery.department(), heard(session, delivery.department(), delivery, escalated));
            }
        }
        // Who must acknowledge the signal anyway does not hear it twice; who was only informed hears that somebody is
        // silent.
        late.forEach(one -> now.compute(
                one.escalatesTo(),
                (department, own) -> own != null && own.delivery().needsAcknowledgement()
                        ? own
                        : heard(session, department, one.delivery(), false)));
        return now;
    }

    private static Heard heard(BrandSession session, Department department, Delivery delivery, boolean escalated) {
        Acknowledgement answer = answer(session, department, delivery).orElse(null);
        return new Heard(delivery.id(), department, state(answer, escalated), delivery, answer, false);
    }

    private static State state(@Nullable Acknowledgement answer, boolean escalated) {
        if (answer == null) {
            return escalated ? State.ESCALATED : State.OPEN;
        }
        return switch (answer.answer()) {
            case ACKNOWLEDGED -> State.ACKNOWLEDGED;
            case EXPIRED -> State.EXPIRED;
        };
    }

    private static Optional<Acknowledgement> answer(BrandSession session, Department department, Delivery delivery) {
        return session.known(Acknowledgement.key(delivery.id(), department))
                .map(Acknowledgement.class::cast)
                .filter(one -> one.signalClass().equals(delivery.signalClass()) && one.saidSince(delivery.since()));
    }
}

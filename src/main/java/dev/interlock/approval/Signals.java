package dev.interlock.approval;

import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Change;
import dev.interlock.fact.Acknowledgement;
import dev.interlock.fact.Department;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.Raised;
import dev.interlock.intervention.Elapsed;
import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.Delivery;
import dev.interlock.signal.Signal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The identities of one session's signals. */
final class Signals {

    private final BrandSession session;
    private final Map<ConclusionKey, Raised> raised = new HashMap<>();

    Signals(BrandSession session) {
        this.session = session;
    }

    /** What is registered already. */
    void know(Raised one) {
        raised.put(new ConclusionKey(one.signal(), one.subject(), one.target()), one);
    }

    Optional<UUID> id(ConclusionKey key) {
        return Optional.ofNullable(raised.get(key)).map(Raised::id);
    }

    Collection<ConclusionKey> keys() {
        return List.copyOf(raised.keySet());
    }

    /** Gives identities to signals that came to stand, and notes those that are of another class now. */
    List<Raised> enter(By by, Collection<Change> last) {
        var entering = new ArrayList<Raised>();
        last.forEach(change -> {
            if (change.kind() != Change.Kind.WITHDRAWN && change.conclusion() instanceof Signal signal) {
                ConclusionKey key = signal.key();
                Raised before = raised.get(key);
                if (before == null || !before.signalClass().equals(signal.signalClass())) {
                    Raised now = before == null ? raised(by, key, signal) : before.of(signal.signalClass(), by.asOf());
                    raised.put(key, now);
                    entering.add(now);
                }
            }
        });
        return entering;
    }

    /** Ends the identities of signals that stand no more, with what was said of them. */
    List<FactKey> leave(Collection<Change> last) {
        return last.stream()
                .filter(change -> change.kind() == Change.Kind.WITHDRAWN)
                .flatMap(change -> end(change.conclusion().key()))
                .toList();
    }

    /** Ends the identity of {@code key}, with what was said of it; nothing when it has none. */
    Stream<FactKey> end(ConclusionKey key) {
        Raised gone = raised.remove(key);
        if (gone == null) {
            return Stream.empty();
        }
        Stream<FactKey> said = Stream.of(Department.values())
                .map(department -> Acknowledgement.key(gone.id(), department))
                .filter(answer -> session.known(answer).isPresent());
        return Stream.concat(Stream.of(gone.key()), said);
    }

    /** That departments never said that they heard, where the rules say so. */
    List<Acknowledgement> expired(By by) {
        return session.forTheDesk(Elapsed.class).stream()
                .map(elapsed -> elapsed.outstanding().delivery())
                .sorted(Comparator.comparing(
                                (Delivery delivery) -> delivery.id().toString())
                        .thenComparing(Delivery::department))
                .map(delivery -> new Acknowledgement(
                        delivery.id(),
                        delivery.department(),
                        delivery.signalClass(),
                        Acknowledgement.Answer.EXPIRED,
                        By.OURSELVES,
                        by.asOf(),
                        null))
                .toList();
    }

    private static Raised raised(By by, ConclusionKey key, Signal signal) {
        return new Raised(
                by.ids().get(), key.type(), key.subject(), key.target(), signal.signalClass(), by.asOf(), by.asOf());
    }
}

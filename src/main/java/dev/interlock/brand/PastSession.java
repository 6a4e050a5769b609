package dev.interlock.brand;

import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Change;
import dev.interlock.fact.Bulk;
import dev.interlock.fact.Fact;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.Conclusion;
import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.Signal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A session that is told a brand's past, and folds it by its own tables. */
record PastSession(Sessions sessions, BrandSession session) implements AutoCloseable {

    static PastSession open(Sessions sessions, Rulebook rulebook, ZoneId zone) {
        return new PastSession(sessions, sessions.open(rulebook, zone));
    }

    /** Moves the clock, and folds what is due then, as a desk does. */
    void show(Instant asOf) {
        session.show(asOf);
        session.foldDue().ifPresent(session::loadFolded);
    }

    void tell(long position, PastEntry entry) {
        for (Fact fact : entry.facts()) {
            // What comparing left of bulk facts was registered by entries of its own.
            if (!(fact instanceof Bulk)) {
                session.load(position, fact);
            }
        }
        entry.over().forEach(session::forget);
    }

    /** Fires, and says what stands. */
    Replay.Side settle() {
        // Their reasons would keep every day's facts in memory.
        List<Change> moved = session.settle().changes().stream()
                .map(change -> new Change(change.kind(), change.conclusion(), change.before(), null))
                .toList();
        session.takeFiringsByRule();
        Collection<Conclusion> standing = session.conclusions();
        int signals = (int) standing.stream().filter(Signal.class::isInstance).count();
        return new Replay.Side(signals, standing.size() - signals, moved);
    }

    /** What stands here, against what stands in {@code other}, in key order. */
    List<Change> differingFrom(PastSession other) {
        Map<ConclusionKey, Conclusion> before = other.standing();
        Map<ConclusionKey, Conclusion> after = standing();
        var differing = new ArrayList<Change>();
        after.forEach((key, now) -> {
            Optional<Conclusion> was = Optional.ofNullable(before.get(key));
            if (was.isEmpty() || !was.get().equals(now)) {
                Change.Kind kind = was.isEmpty() ? Change.Kind.RAISED : Change.Kind.CHANGED;
                differing.add(new Change(kind, now, was.orElse(null), null));
            }
        });
        before.forEach((key, was) -> {
            if (!after.containsKey(key)) {
                differing.add(new Change(Change.Kind.WITHDRAWN, was, was, null));
            }
        });
        return List.copyOf(differing);
    }

    private Map<ConclusionKey, Conclusion> standing() {
        Map<ConclusionKey, Conclusion> standing = new TreeMap<>();
        session.conclusions().forEach(conclusion -> standing.put(conclusion.key(), conclusion));
        return standing;
    }

    @Override
    public void close() {
        sessions.close(session);
    }
}

package dev.interlock.brand;

import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Change;
import dev.interlock.engine.Considered;
import dev.interlock.engine.Folded;
import dev.interlock.engine.Told;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.ConclusionKey;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A session of another rulebook that is told what a desk holds, beside the one that decides, so that requests need
 * not wait until everything was concluded again. For one thread at a time.
 */
final class Beside implements AutoCloseable {

    private final Tools tools;
    private final Rulebook rulebook;
    private final ZoneId zone;
    private final Map<ConclusionKey, Change> standing = new TreeMap<>();
    private List<Considered> considered = List.of();
    private int firings;
    private @Nullable BrandSession session;
    private Optional<Folded> folded = Optional.empty();
    private @Nullable Instant asOf;

    Beside(Tools tools, Rulebook rulebook, ZoneId zone) {
        this.tools = tools;
        this.rulebook = rulebook;
        this.zone = zone;
    }

    /**
     * Concludes from what the desk holds now; only what differs from the last time is told, unless days were folded
     * since.
     *
     * @throws dev.interlock.engine.RuleFailed when a rule fails on it
     */
    void catchUp(BrandDesk.Held now) {
        if (session != null && !follows(now.session().folded())) {
            close();
        }
        boolean begins = session == null;
        BrandSession told = session == null ? tools.sessions().open(rulebook, zone) : session;
        session = told;
        if (now.asOf() != null && !now.asOf().equals(asOf)) {
            asOf = now.asOf();
            note(told.advance(now.asOf()));
        }
        if (begins) {
            folded = now.session().folded();
            told.load(now.session());
            note(told.settle());
        } else {
            note(told.become(now.session()));
        }
    }

    /** Whether it needs to be told only what differs: it has begun, and no days were folded since. */
    boolean follows(Optional<Folded> now) {
        return session != null && folded.equals(now);
    }

    private void note(Told told) {
        for (Change change : told.changes()) {
            ConclusionKey key = change.conclusion().key();
            if (change.kind() == Change.Kind.WITHDRAWN) {
                standing.remove(key);
            } else {
                standing.put(key, new Change(Change.Kind.RAISED, change.conclusion(), null, change.because()));
            }
        }
        considered = told.considered();
        firings += told.firings();
    }

    /** Everything it concludes, each a change against nothing. */
    Told all() {
        return new Told(List.of(), List.copyOf(standing.values()), considered, firings);
    }

    /** Whether it was told something already. */
    boolean begun() {
        return session != null;
    }

    /** The session, once it was told something. */
    BrandSession session() {
        return Objects.requireNonNull(session);
    }

    /** The session decides: closing this leaves it open. */
    void handOver() {
        session = null;
    }

    @Override
    public void close() {
        if (session != null) {
            tools.sessions().close(session);
            session = null;
        }
        standing.clear();
        firings = 0;
        asOf = null;
    }
}

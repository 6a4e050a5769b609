package dev.interlock.brand;

import dev.interlock.approval.Register;
import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Change;
import dev.interlock.engine.Folded;
import dev.interlock.engine.Folding;
import dev.interlock.engine.RuleFailed;
import dev.interlock.engine.Told;
import dev.interlock.fact.Fact;
import dev.interlock.fact.FactKey;
import dev.interlock.journal.Head;
import dev.interlock.rulebook.Rulebook;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A session, the register beside it, and what stands by it: what a desk holds in memory of its brand. */
record LiveBrand(Sessions sessions, BrandSession session, Register register, Standing standing)
        implements AutoCloseable {

    /** What a session said when its clock moved. */
    record Moved(List<Told> told, Optional<Folded> folded, List<FactKey> retired) {}

    /** A session of {@code rulebook} that was told everything committed, and what it concludes from it. */
    static Settled rebuild(Tools tools, Head head, Rulebook rulebook, ZoneId zone) {
        BrandSession session = tools.sessions().open(rulebook, zone);
        try {
            Told all = told(tools, head, session);
            var standing = new Standing(tools.ids(), tools.memory().standing(head.brand()));
            return new Settled(new LiveBrand(tools.sessions(), session, new Register(session), standing), all);
        } catch (RuntimeException e) {
            tools.sessions().close(session);
            throw e;
        }
    }

    /** Tells {@code session} everything committed. */
    static Told told(Tools tools, Head head, BrandSession session) {
        if (head.asOf() != null) {
            session.advance(head.asOf());
        }
        tools.memory().folded(head.brand()).ifPresent(session::loadFolded);
        tools.memory().facts(head.brand(), session::load);
        return session.settle();
    }

    /**
     * A rebuilt brand.
     *
     * @param all everything its session concludes, each a change against nothing
     */
    record Settled(LiveBrand live, Told all) {}

    /** Moves the clock, where it moves, and folds what is due then. */
    Moved moveTo(Instant asOf, @Nullable Instant shown) {
        if (asOf.equals(shown)) {
            return new Moved(List.of(), Optional.empty(), List.of());
        }
        var told = new ArrayList<Told>();
        told.add(session.advance(asOf));
        Optional<Folded> due = session.foldDue();
        if (due.isEmpty()) {
            return new Moved(told, due, List.of());
        }
        Folding folding = session.fold(due.get());
        told.add(folding.told());
        return new Moved(told, due, folding.retired());
    }

    /** Everything that changed, first to last. */
    static List<Change> changes(List<Told> told) {
        return told.stream().flatMap(one -> one.changes().stream()).toList();
    }

    /**
     * @throws RuleFailed when a rule fails; the session is then only good to be closed
     */
    Told tell(long position, List<Fact> facts) {
        return session.tell(position, facts);
    }

    @Override
    public void close() {
        sessions.close(session);
    }
}

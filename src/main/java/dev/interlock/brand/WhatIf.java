package dev.interlock.brand;

import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Change;
import dev.interlock.engine.Held;
import dev.interlock.engine.UncompilableRules;
import dev.interlock.journal.BrandRecord;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.Conclusion;
import dev.interlock.signal.ConclusionKey;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a brand would conclude by other tables. A session of its own that was told everything committed:
 * nothing of it is journaled, and the brand's desk does not notice. Not safe for several threads.
 */
public final class WhatIf implements AutoCloseable {

    private final Sessions sessions;
    private final BrandSession session;
    private final ZoneId zone;
    private final Rulebook present;
    private final @Nullable Instant asOf;

    private WhatIf(Sessions sessions, BrandSession session, ZoneId zone, Rulebook present, @Nullable Instant asOf) {
        this.sessions = sessions;
        this.session = session;
        this.zone = zone;
        this.present = present;
        this.asOf = asOf;
    }

    /** Begun from what a desk holds; it is not asked again. */
    static WhatIf of(Tools tools, BrandRecord brand, Rulebook present, Held held, @Nullable Instant asOf) {
        return settled(tools, brand, present, asOf, session -> {
            if (asOf != null) {
                session.advance(asOf);
            }
            session.load(held);
            session.settle();
        });
    }

    /** Begun from what was committed by whichever process. */
    static WhatIf of(Tools tools, BrandRecord brand, Rulebook present) {
        return settled(
                tools, brand, present, brand.head().asOf(), session -> LiveBrand.told(tools, brand.head(), session));
    }

    private static WhatIf settled(
            Tools tools, BrandRecord brand, Rulebook present, @Nullable Instant asOf, Consumer<BrandSession> telling) {
        BrandSession session = tools.sessions().open(present, brand.zone());
        try {
            telling.accept(session);
            return new WhatIf(tools.sessions(), session, brand.zone(), present, asOf);
        } catch (RuntimeException e) {
            tools.sessions().close(session);
            throw e;
        }
    }

    /**
     * What would change if {@code other} decided from now on. Other rules are told everything once more.
     *
     * @throws dev.interlock.engine.RuleFailed when a rule fails by it
     * @throws RulebookRefused when its rules do not compile
     */
    public List<Change> by(Rulebook other) {
        if (!other.rulesDigest().equals(present.rulesDigest())) {
            return byOtherRules(other);
        }
        List<Change> changes = session.adopt(other).changes();
        session.adopt(present);
        return changes;
    }

    private List<Change> byOtherRules(Rulebook other) {
        BrandSession beside = opened(other);
        try {
            if (asOf != null) {
                beside.advance(asOf);
            }
            beside.load(session.held());
            beside.settle();
            return against(session.conclusions(), beside);
        } finally {
            sessions.close(beside);
        }
    }

    private BrandSession opened(Rulebook other) {
        try {
            return sessions.open(other, zone);
        } catch (UncompilableRules e) {
            throw RulebookRefused.uncompilable(e);
        }
    }

    /** What {@code now} concludes that is not what stood before. */
    private static List<Change> against(Collection<Conclusion> before, BrandSession now) {
        Map<ConclusionKey, Conclusion> stood = new TreeMap<>();
        before.forEach(conclusion -> stood.put(conclusion.key(), conclusion));
        var changes = new ArrayList<Change>();
        for (Conclusion stands : now.conclusions()) {
            Conclusion was = stood.remove(stands.key());
            if (!stands.equals(was)) {
                Change.Kind kind = was == null ? Change.Kind.RAISED : Change.Kind.CHANGED;
                changes.add(new Change(kind, stands, was, now.why(stands.key()).orElse(null)));
            }
        }
        stood.values().forEach(gone -> changes.add(new Change(Change.Kind.WITHDRAWN, gone, gone, null)));
        return changes;
    }

    /** The rulebook that decides now. */
    public Rulebook present() {
        return present;
    }

    /** The brand's clock; null before its first request. */
    public @Nullable Instant asOf() {
        return asOf;
    }

    /** How many facts are held. */
    public long facts() {
        return session.factCount();
    }

    @Override
    public void close() {
        sessions.close(session);
        sessions.retireUnused();
    }
}

package dev.interlock.brand;

import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Change;
import dev.interlock.engine.Held;
import dev.interlock.journal.BrandRecord;
import dev.interlock.rulebook.Rulebook;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a brand would conclude by other tables. A session of its own that was told everything committed:
 * nothing of it is journaled, and the brand's desk does not notice. Not safe for several threads.
 */
public final class WhatIf implements AutoCloseable {

    private final Sessions sessions;
    private final BrandSession session;
    private final Rulebook present;
    private final @Nullable Instant asOf;

    private WhatIf(Sessions sessions, BrandSession session, Rulebook present, @Nullable Instant asOf) {
        this.sessions = sessions;
        this.session = session;
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
            return new WhatIf(tools.sessions(), session, present, asOf);
        } catch (RuntimeException e) {
            tools.sessions().close(session);
            throw e;
        }
    }

    /** What would change if {@code other}, a rulebook with the same rules, decided from now on. */
    public List<Change> by(Rulebook other) {
        List<Change> changes = session.adopt(other).changes();
        session.adopt(present);
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
    }
}

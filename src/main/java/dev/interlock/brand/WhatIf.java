package dev.interlock.brand;

import dev.interlock.engine.Change;
import dev.interlock.journal.BrandRecord;
import dev.interlock.journal.Head;
import dev.interlock.rulebook.Rulebook;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a brand would conclude by other tables. A session of its own that was told everything committed:
 * nothing of it is journaled, and the brand's desk does not notice. Not safe for several threads.
 */
public final class WhatIf implements AutoCloseable {

    private final LiveBrand live;
    private final Rulebook present;
    private final @Nullable Instant asOf;

    private WhatIf(LiveBrand live, Rulebook present, @Nullable Instant asOf) {
        this.live = live;
        this.present = present;
        this.asOf = asOf;
    }

    static WhatIf of(Tools tools, BrandRecord brand, Rulebook present) {
        Head head = brand.head();
        return new WhatIf(LiveBrand.rebuild(tools, head, present, brand.zone()).live(), present, head.asOf());
    }

    /** What would change if {@code other}, a rulebook with the same rules, decided from now on. */
    public List<Change> by(Rulebook other) {
        List<Change> changes = live.session().adopt(other).changes();
        live.session().adopt(present);
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
        return live.session().factCount();
    }

    @Override
    public void close() {
        live.close();
    }
}

package dev.interlock.engine;

import dev.interlock.fact.Fact;
import dev.interlock.fact.FactKey;
import java.util.List;
import java.util.Optional;

/**
 * Everything a session was told that still counts, at one moment; another session may be begun from it.
 *
 * @param folded what the days that were judged for good stood for; empty while none were
 */
public record Held(Optional<Folded> folded, List<One> facts) {

    /** One fact under its key, with the journal position that told it. */
    public record One(FactKey key, long position, Fact fact) {}
}

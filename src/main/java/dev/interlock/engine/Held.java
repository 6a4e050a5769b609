package dev.interlock.engine;

import java.util.List;
import java.util.Optional;

/**
 * Everything a session was told that still counts, at one moment, and the histories it folded into; another session
 * may be begun from it. Nothing in it changes, so it may be handed to another thread.
 */
public final class Held {

    /** What rules match, and which request last changed it. */
    record One(ResidentKey key, Object value, long position) {}

    private final Optional<Folded> folded;
    private final Memory memory;
    private final List<One> residents;

    /** @param memory what nobody else changes any more */
    Held(Optional<Folded> folded, Memory memory, List<One> residents) {
        this.folded = folded;
        this.memory = memory;
        this.residents = residents;
    }

    /** What the days that were judged for good stood for; empty while none were. */
    public Optional<Folded> folded() {
        return folded;
    }

    Memory memory() {
        return memory;
    }

    List<One> residents() {
        return residents;
    }
}

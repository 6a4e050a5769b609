package dev.interlock.brand;

import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Engine;
import dev.interlock.rulebook.Rulebook;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Opens and closes sessions, and knows which compiled rules the open ones stand on. */
final class Sessions {

    private final Engine engine;
    private final Map<String, Integer> open = new HashMap<>();

    Sessions(Engine engine) {
        this.engine = engine;
    }

    synchronized BrandSession open(Rulebook rulebook, ZoneId zone) {
        BrandSession session = engine.open(rulebook, zone);
        open.merge(rulebook.rulesDigest(), 1, Integer::sum);
        return session;
    }

    synchronized void close(BrandSession session) {
        session.close();
        open.computeIfPresent(session.rulebook().rulesDigest(), (digest, count) -> count == 1 ? null : count - 1);
    }

    /** Gives back the memory of rules that no open session stands on. */
    synchronized void retireUnused() {
        engine.retireUnused(Map.copyOf(open).keySet());
    }
}

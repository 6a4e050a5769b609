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

    /** Compiling takes seconds, in which other sessions are opened and closed. */
    BrandSession open(Rulebook rulebook, ZoneId zone) {
        String rules = rulebook.rulesDigest();
        count(rules, 1);
        try {
            return engine.open(rulebook, zone);
        } catch (RuntimeException e) {
            count(rules, -1);
            throw e;
        }
    }

    void close(BrandSession session) {
        session.close();
        count(session.rulebook().rulesDigest(), -1);
    }

    private synchronized void count(String rules, int more) {
        open.compute(rules, (digest, count) -> {
            int now = (count == null ? 0 : count) + more;
            return now == 0 ? null : now;
        });
    }

    /** Gives back the memory of rules that no open session stands on. */
    synchronized void retireUnused() {
        engine.retireUnused(Map.copyOf(open).keySet());
    }
}

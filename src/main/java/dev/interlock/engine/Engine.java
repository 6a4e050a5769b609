package dev.interlock.engine;

import dev.interlock.rulebook.Rulebook;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles rulebooks and opens sessions on them. Safe for use by several threads; sessions are not. */
public final class Engine implements AutoCloseable {

    private final Map<String, OnceCompiled> compiled = new HashMap<>();

    /**
     * An empty session of {@code rulebook} for a brand that lives in {@code zone}. The rules are compiled
     * at the first call for their digest, which takes seconds; only who needs the same rules waits for it.
     *
     * @throws UncompilableRules if the rules do not compile
     */
    public BrandSession open(Rulebook rulebook, ZoneId zone) {
        OnceCompiled rules;
        synchronized (compiled) {
            rules = compiled.computeIfAbsent(rulebook.rulesDigest(), digest -> new OnceCompiled());
        }
        return new BrandSession(rulebook, rules.of(rulebook).newSession(), zone);
    }

    /** The rules of one digest, compiled when first asked for. */
    private static final class OnceCompiled {

        private @Nullable CompiledRules rules;

        private synchronized CompiledRules of(Rulebook rulebook) {
            if (rules == null) {
                rules = CompiledRules.of(rulebook);
            }
            return rules;
        }

        private synchronized void retire() {
            if (rules != null) {
                rules.close();
                rules = null;
            }
        }
    }

    /** Gives back the memory of compiled rules that no session of {@code digestsInUse} needs. */
    public void retireUnused(Set<String> digestsInUse) {
        synchronized (compiled) {
            compiled.entrySet().removeIf(entry -> {
                boolean unused = !digestsInUse.contains(entry.getKey());
                if (unused) {
                    entry.getValue().retire();
                }
                return unused;
            });
        }
    }

    /** Retires all compiled rules; every session must be closed. */
    @Override
    public void close() {
        retireUnused(Set.of());
    }
}

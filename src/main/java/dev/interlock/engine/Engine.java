package dev.interlock.engine;

import dev.interlock.rulebook.Rulebook;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Compiles rulebooks and opens sessions on them. Safe for use by several threads; sessions are not. */
public final class Engine implements AutoCloseable {

    private final Map<String, CompiledRules> compiled = new HashMap<>();

    /**
     * An empty session of {@code rulebook} for a brand that lives in {@code zone}. The rules are compiled
     * at the first call for their digest, which takes seconds.
     *
     * @throws UncompilableRules if the rules do not compile
     */
    public BrandSession open(Rulebook rulebook, ZoneId zone) {
        CompiledRules rules;
        synchronized (compiled) {
            rules = compiled.computeIfAbsent(rulebook.rulesDigest(), digest -> CompiledRules.of(rulebook));
        }
        return new BrandSession(rulebook, rules.newSession(), zone);
    }

    /** Gives back the memory of compiled rules that no session of {@code digestsInUse} needs. */
    public void retireUnused(Set<String> digestsInUse) {
        synchronized (compiled) {
            compiled.entrySet().removeIf(entry -> {
                boolean unused = !digestsInUse.contains(entry.getKey());
                if (unused) {
                    entry.getValue().close();
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

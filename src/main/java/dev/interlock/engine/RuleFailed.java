package dev.interlock.engine;

import dev.interlock.trace.RuleRef;
import org.jspecify.annotations.Nullable;

/**
 * A rule threw, fired beyond its bound, or concluded two things under one key. The session is poisoned
 * and must be closed; the request that caused it must be told apart.
 */
public final class RuleFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RuleRef rule;

    RuleFailed(RuleRef rule, String what, @Nullable Throwable cause) {
        super("The rule %s (%s) %s.".formatted(rule.id(), rule.sentence(), what), cause);
        this.rule = rule;
    }

    /** The rule that failed, or the last one that fired. */
    public RuleRef rule() {
        return rule;
    }
}

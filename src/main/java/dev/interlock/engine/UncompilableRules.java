package dev.interlock.engine;

/** Rules that passed the lint and yet do not compile; the message names file and line of each error. */
public final class UncompilableRules extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UncompilableRules(String errors) {
        super(errors);
    }
}

package dev.interlock.brand;

/** There is no rulebook to decide by: none was found on disk at the start, and none was loaded since. */
public final class NoRulebook extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoRulebook() {
        super("There is no rulebook. Maybe the folders of rules and decision tables are elsewhere.");
    }
}

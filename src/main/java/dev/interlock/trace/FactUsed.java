package dev.interlock.trace;

/**
 * A fact a rule matched.
 *
 * @param type its type; of a folded fact, the type of the history
 * @param key what identifies it
 * @param position the journal position of the request that last changed it
 * @param value the fact as the rule saw it; of a history, its last days
 */
public record FactUsed(String type, String key, long position, Object value) {}

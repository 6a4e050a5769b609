package dev.interlock.rulebook;

import java.util.SortedSet;

/**
 * What one rule derives from what.
 *
 * @param where the rule
 * @param conditions qualified names of the types it asks for
 * @param conclusion qualified name of the type it concludes; empty when that is not lawful
 */
record Derivation(String where, SortedSet<String> conditions, String conclusion) {}

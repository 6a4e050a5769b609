package dev.interlock.trace;

import dev.interlock.policy.RowAddress;

/**
 * A decision table's row a rule matched.
 *
 * @param at where it stands
 * @param row its id
 * @param table the policy record's type
 * @param values the row's values
 */
public record RowUsed(RowAddress at, String row, String table, Object values) {}

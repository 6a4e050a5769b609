/**
 * What the business decided: one record type per decision table, one record per row.
 *
 * <p>The record's annotations are the schema of its table: {@link dev.interlock.policy.DecisionTable}
 * says which question the sheet answers and who owns it, {@link dev.interlock.policy.Column} what a
 * cell may hold. Rows become facts that rules join on; a row never becomes source text.
 */
@NullMarked
package dev.interlock.policy;

import org.jspecify.annotations.NullMarked;

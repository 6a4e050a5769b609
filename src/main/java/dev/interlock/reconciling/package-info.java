/**
 * Compares, every night and on demand, everything a brand's counterparties settled with everything that was expected.
 *
 * <p>Enter through {@link Nightly}. A run reads the tables as they stood at one position of the journal, account by account
 * in key order, and tells the desk what comparing leaves; its progress is durable, and telling the same again changes
 * nothing, so a run that was killed goes on where it was.
 */
@NullMarked
package dev.interlock.reconciling;

import org.jspecify.annotations.NullMarked;

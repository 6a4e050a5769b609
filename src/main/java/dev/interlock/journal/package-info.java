/**
 * The cellar's ledger: an append-only record of what each brand was told, and what followed.
 *
 *
 * <p>Invariant: the positions of a brand have no gap, each entry's hash rests on the one before, and
 * nothing is written by who does not hold the brand's epoch.
 */
@NullMarked
package dev.interlock.journal;

import org.jspecify.annotations.NullMarked;

/**
 * The rehearsal room: scenarios that say what must follow from given facts, and what must not.
 *
 * <p>Enter through {@link dev.interlock.rehearsal.ScenarioFolder}, which reads them, and
 * {@link dev.interlock.rehearsal.Rehearsal}, which runs them through the engine that also decides for
 * brands.
 *
 * <p>Invariant: a scenario that reads is run as it is written. A word nobody knows, a field no record
 * has, a row no table takes is refused with file, line and the word that was probably meant.
 */
@NullMarked
package dev.interlock.rehearsal;

import org.jspecify.annotations.NullMarked;

/**
 * The rulebook room: rules and decision tables, read, checked and frozen into one immutable version.
 *
 * <p>Enter through {@link dev.interlock.rulebook.Rulebook}. A rulebook that exists is lawful: its rules
 * only conclude, its tables hold only what their schemas allow. Whatever is wrong is found in one pass
 * and thrown as {@link dev.interlock.rulebook.RulebookProblems}.
 *
 * <p>Invariant: a cell is a value and never becomes source text.
 */
@NullMarked
package dev.interlock.rulebook;

import org.jspecify.annotations.NullMarked;

/**
 * The engine room: turns a {@link dev.interlock.rulebook.Rulebook} into sessions that conclude.
 *
 * <p>Enter through {@link dev.interlock.engine.Engine#open}. Nothing outside this package may know that
 * Drools exists.
 *
 * <p>Invariant: a {@link dev.interlock.engine.BrandSession} concludes what a fresh one would conclude
 * from the same facts, whatever the order they arrived in within what their keys allow.
 */
@NullMarked
package dev.interlock.engine;

import org.jspecify.annotations.NullMarked;

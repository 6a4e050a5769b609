/**
 * What one department should know of another: derived by rules, never told, never stored as truth.
 *
 * <p>A {@link dev.interlock.signal.Conclusion} is told to people and systems and has an identity; any
 * other {@link dev.interlock.signal.Derived} record is a step on the way that a trace can show.
 */
@NullMarked
package dev.interlock.signal;

import org.jspecify.annotations.NullMarked;

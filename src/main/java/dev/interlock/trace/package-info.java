/**
 * Why: rule, sentence, table row, facts, conclusions.
 *
 * <p>A {@link dev.interlock.trace.Because} is a first-class answer, the same for a live decision, a
 * rehearsal and a replay.
 */
@NullMarked
package dev.interlock.trace;

import org.jspecify.annotations.NullMarked;

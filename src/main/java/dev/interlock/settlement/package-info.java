/**
 * What a counterparty settled beside what it should have: the set-wise part of concluding.
 *
 * <p>Enter through {@link Comparing}: what was told of one item in, the {@link dev.interlock.fact.Difference}s out. Pure:
 * the same facts and the same rate card leave the same differences, in whatever order they came. No tolerance is known
 * here; rules judge what is left.
 */
@NullMarked
package dev.interlock.settlement;

import org.jspecify.annotations.NullMarked;

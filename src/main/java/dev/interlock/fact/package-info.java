/**
 * What we are told: validated, keyed, immutable records, by department.
 *
 * <p>Every {@link dev.interlock.fact.Fact} guards itself: a record that exists is valid. Facts of the
 * same {@link dev.interlock.fact.FactKey} replace each other, the newer {@code observedAt} wins.
 *
 * <p>Money is {@code …Paise}, a rate is a {@link dev.interlock.fact.Rate} in basis points, counts are
 * integers: nothing in this room is a floating point number.
 */
@NullMarked
package dev.interlock.fact;

import org.jspecify.annotations.NullMarked;

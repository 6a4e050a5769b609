/**
 * Pure formulas that rules call: windows and episodes, the Wilson bound, trend, confidence, option
 * pricing, demand ahead, stock and where it should stand.
 *
 * <p>No clock, no input or output, no state: the same arguments give the same answer for ever. Every
 * number a formula compares with comes from a policy row. Amounts are exact and rounded once, half up,
 * to the paisa; units of goods are rounded once, half up, to thousandths.
 */
@NullMarked
package dev.interlock.arithmetic;

import org.jspecify.annotations.NullMarked;

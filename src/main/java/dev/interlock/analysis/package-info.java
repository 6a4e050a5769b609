/**
 * Decision tables as geometry: what their rows leave open, cover twice, and never reach.
 *
 * <p>Every input is an axis of whole numbers, every row a box of them. Nothing here knows a spreadsheet;
 * {@code rulebook} turns cells into boxes, and boxes back into words.
 */
@NullMarked
package dev.interlock.analysis;

import org.jspecify.annotations.NullMarked;

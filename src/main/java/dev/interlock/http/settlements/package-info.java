/** The door to what counterparties settled: comparisons on their way, and where each line stands. */
@NullMarked
package dev.interlock.http.settlements;

import org.jspecify.annotations.NullMarked;

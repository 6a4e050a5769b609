package dev.interlock.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * What came of reading one cell.
 *
 * @param value the typed value; null when the cell is empty or wrong
 * @param sound whether the cell held what its column allows
 */
record CellReading(@Nullable Object value, boolean sound) {

    static final CellReading WRONG = new CellReading(null, false);
    static final CellReading EMPTY = new CellReading(null, true);

    static CellReading of(Object value) {
        return new CellReading(value, true);
    }
}

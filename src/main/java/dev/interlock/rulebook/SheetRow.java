package dev.interlock.rulebook;

import java.util.Collection;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One row of a sheet.
 *
 * @param index its place, from 0
 * @param hidden whether it says that it is hidden
 * @param height its height in points; null where it has the sheet's
 * @param cells the cells there are, by their column, from 0
 */
record SheetRow(int index, boolean hidden, @Nullable Float height, TreeMap<Integer, SheetCell> cells) {

    /** The cell in {@code column}, from 0; null when there is none. */
    @Nullable
    SheetCell cell(int column) {
        return cells.get(column);
    }

    /** Adds what the sheet's XML has next. */
    void add(SheetCell cell) {
        if (cells.put(cell.column(), cell) != null) {
            throw cell.damaged("stands there twice");
        }
        cell.sheet().formulas().note(cell);
    }

    /** From left to right. */
    Collection<SheetCell> inOrder() {
        return cells.values();
    }

    /** How many columns it reaches over. */
    int width() {
        return cells.isEmpty() ? 0 : cells.lastKey() + 1;
    }

    /** Whether nothing can be seen in it. */
    boolean blank() {
        return cells.values().stream().allMatch(CellReader::blank);
    }
}

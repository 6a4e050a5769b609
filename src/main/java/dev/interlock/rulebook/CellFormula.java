package dev.interlock.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * The formula of a cell (ECMA-376, 18.3.1.40).
 *
 * @param kind normal, array, dataTable or shared
 * @param range the cells of an array or of a formula that cells share; null for itself alone
 * @param shared which shared formula it is; null for none
 * @param text what is calculated; empty where it follows from another cell's
 */
record CellFormula(String kind, @Nullable String range, @Nullable String shared, String text) {

    boolean isShared() {
        return kind.equals("shared");
    }
}

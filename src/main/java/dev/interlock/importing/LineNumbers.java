package dev.interlock.importing;

import java.util.HashMap;
import java.util.Map;

/** Numbers the lines of each settlement as its rows stand in the file: each row has as many numbers as it may have lines. */
final class LineNumbers {

    static final int MOST_SETTLEMENTS = 10_000;

    private final int ofRow;
    private final Map<String, Integer> rows = new HashMap<>();

    /** @param ofRow how many lines one row may come to */
    LineNumbers(int ofRow) {
        this.ofRow = ofRow;
    }

    /** The first number of the next row of {@code settlement}, which {@code row} names. */
    int next(String settlement, Cells row, String column) {
        if (rows.size() >= MOST_SETTLEMENTS && !rows.containsKey(settlement)) {
            row.wrong(
                    column, "is one settlement too many: a file may hold %,d.".formatted(MOST_SETTLEMENTS), settlement);
            return 1;
        }
        int before = rows.merge(settlement, 1, Integer::sum) - 1;
        return Math.addExact(Math.multiplyExact(before, ofRow), 1);
    }
}

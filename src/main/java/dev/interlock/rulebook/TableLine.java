package dev.interlock.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one line of a table, before they are a record.
 *
 * @param number the line as the spreadsheet counts, from 1
 * @param values one for each column of the schema; null where the cell is empty or wrong
 * @param sound whether every cell held what its column allows
 */
record TableLine(int number, List<@Nullable Object> values, boolean sound) {}

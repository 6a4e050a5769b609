package dev.interlock.policy;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where a row stands.
 *
 * @param workbook the file's name without its ending; of a row that a scenario pins, the whole name
 * @param sheet the sheet's name
 * @param line the row's number as the spreadsheet shows it, from 1
 */
public record RowAddress(String workbook, String sheet, int line) {

    @JsonValue
    @Override
    public String toString() {
        String file = workbook.indexOf('.') < 0 ? workbook + ".xlsx" : workbook;
        return file + " › " + sheet + "!" + line;
    }
}

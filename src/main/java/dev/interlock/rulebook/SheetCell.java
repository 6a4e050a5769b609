package dev.interlock.rulebook;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.jspecify.annotations.Nullable;

/**
 * One cell as its sheet's XML has it (ECMA-376, 18.3.1.4); what the XML means is asked when it is looked at.
 *
 * @param sheet where it stands
 * @param row its row, from 0
 * @param column its column, from 0
 * @param style the place of its style among the workbook's
 * @param kind what its value is: n, s, str, inlineStr, b, e
 * @param value the value's text; null when it has none
 * @param formula what its value is calculated by; null for none
 */
record SheetCell(
        TableSheet sheet,
        int row,
        int column,
        int style,
        String kind,
        @Nullable String value,
        @Nullable CellFormula formula) {

    /** What the cell holds; a formula is one whatever its last value was. */
    CellType type() {
        if (sheet.formulas().of(this)) {
            return CellType.FORMULA;
        }
        return switch (kind) {
            case "n" -> value == null ? CellType.BLANK : CellType.NUMERIC;
            case "s", "str", "inlineStr" -> CellType.STRING;
            case "b" -> CellType.BOOLEAN;
            case "e" -> CellType.ERROR;
            default -> throw damaged("is of a kind '" + kind + "' that is not known");
        };
    }

    /** The text, of cells that hold one; runs of formatted text are put together. */
    String text() {
        if (value == null) {
            return "";
        }
        if (!kind.equals("s")) {
            return SpreadsheetXml.decoded(value);
        }
        try {
            int place = Integer.parseInt(value);
            SharedStringsTable shared = sheet.getWorkbook().getSharedStringSource();
            return shared instanceof SharedTexts texts
                    ? texts.text(place)
                    : shared.getItemAt(place).getString();
        } catch (NumberFormatException | IndexOutOfBoundsException nowhere) {
            throw damaged("points at a text that is not there");
        }
    }

    /** The number, of cells that hold one. */
    double number() {
        if (value == null || value.isEmpty()) {
            return 0;
        }
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException none) {
            throw damaged("should hold a number and holds '" + CellWords.shortened(value) + "'");
        }
    }

    /** The truth value, of cells that hold one. */
    boolean truth() {
        return "1".equals(value);
    }

    /** The error, of cells that hold one: {@code #DIV/0!}. */
    String error() {
        return value == null ? "" : value;
    }

    CellAddress address() {
        return new CellAddress(row, column);
    }

    IllegalStateException damaged(String how) {
        return new IllegalStateException("cell " + address() + " of '" + sheet.getSheetName() + "' " + how);
    }
}

package dev.interlock.rulebook;

import static dev.interlock.rulebook.SpreadsheetXml.at;
import static dev.interlock.rulebook.SpreadsheetXml.attribute;
import static dev.interlock.rulebook.SpreadsheetXml.more;
import static dev.interlock.rulebook.SpreadsheetXml.skip;
import static dev.interlock.rulebook.SpreadsheetXml.text;

import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a sheet, event by event (ECMA-376, 18.3.1.73 and 18.3.1.4). What they hold beside what is
 * known of them is passed over, as a spreadsheet does.
 */
final class RowReader {

    private final TableSheet sheet;

    RowReader(TableSheet sheet) {
        this.sheet = sheet;
    }

    /** Reads from the beginning of the rows to their end. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        while (more(xml)) {
            if (at(xml, "row")) {
                row(xml);
            } else {
                skip(xml);
            }
        }
    }

    private void row(XMLStreamReader xml) throws XMLStreamException {
        String number = null;
        boolean hidden = false;
        Float height = null;
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            switch (attribute(xml, index)) {
                case "r" -> number = xml.getAttributeValue(index);
                case "hidden" -> hidden = truth(xml.getAttributeValue(index));
                case "ht" -> height = Float.valueOf(xml.getAttributeValue(index));
                default -> {}
            }
        }
        var row = new SheetRow(index(number), hidden, height, new TreeMap<>());
        while (more(xml)) {
            if (at(xml, "c")) {
                cell(xml, row);
            } else {
                skip(xml);
            }
        }
        sheet.add(row);
    }

    /** A row that does not say where it stands follows the last one. */
    private int index(@Nullable String number) {
        int index = number == null ? sheet.lastRow() + 1 : whole(number) - 1;
        if (index < 0 || index > SpreadsheetVersion.EXCEL2007.getLastRowIndex()) {
            throw new IllegalStateException("a row cannot have the number " + (index + 1));
        }
        return index;
    }

    private void cell(XMLStreamReader xml, SheetRow row) throws XMLStreamException {
        int column = row.width();
        int style = 0;
        String kind = "n";
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            switch (attribute(xml, index)) {
                case "r" -> column = column(xml.getAttributeValue(index));
                case "s" -> style = whole(xml.getAttributeValue(index));
                case "t" -> kind = xml.getAttributeValue(index);
                default -> {}
            }
        }
        String value = null;
        String inline = null;
        CellFormula formula = null;
        while (more(xml)) {
            if (value == null && at(xml, "v")) {
                value = text(xml);
            } else if (formula == null && at(xml, "f")) {
                formula = formula(xml);
            } else if (inline == null && kind.equals("inlineStr") && at(xml, "is")) {
                inline = SpreadsheetXml.runs(xml);
            } else {
                skip(xml);
            }
        }
        row.add(new SheetCell(sheet, row.index(), column, style, kind, inline == null ? value : inline, formula));
    }

    private static CellFormula formula(XMLStreamReader xml) throws XMLStreamException {
        String kind = "normal";
        String range = null;
        String shared = null;
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            switch (attribute(xml, index)) {
                case "t" -> kind = xml.getAttributeValue(index);
                case "ref" -> range = xml.getAttributeValue(index);
                case "si" -> shared = xml.getAttributeValue(index);
                default -> {}
            }
        }
        return new CellFormula(kind, range, shared, text(xml));
    }

    /** The column of an address such as AB12. What row it names does not matter: the cell is inside of one. */
    private static int column(String address) {
        int column = plain(address) - 1;
        if (column < 0) {
            column = new CellReference(address).getCol();
        }
        if (column < 0 || column > SpreadsheetVersion.EXCEL2007.getLastColumnIndex()) {
            throw new IllegalStateException("a cell cannot have the address " + CellWords.shortened(address));
        }
        return column;
    }

    /** The column, from 1, where the address is one to three capital letters and then digits; else 0. */
    private static int plain(String address) {
        int column = 0;
        int at = 0;
        while (at < address.length() && at < 3 && address.charAt(at) >= 'A' && address.charAt(at) <= 'Z') {
            column = 26 * column + address.charAt(at) - 'A' + 1;
            at++;
        }
        int digits = address.length() - at;
        while (at < address.length() && address.charAt(at) >= '0' && address.charAt(at) <= '9') {
            at++;
        }
        return digits > 0 && at == address.length() ? column : 0;
    }

    private static int whole(String number) {
        return Integer.parseInt(number.strip());
    }

    private static boolean truth(String written) {
        return switch (written.strip()) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default ->
                throw new IllegalStateException("'" + CellWords.shortened(written) + "' is neither true nor false");
        };
    }
}

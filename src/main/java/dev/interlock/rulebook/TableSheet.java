package dev.interlock.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STSheetState;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/**
 * The library's model of a sheet, but for its rows, which would take most of the time and memory: {@link #row}
 * has them, while the library's own {@code getRow} has none.
 */
class TableSheet extends XSSFSheet {

    private final TreeMap<Integer, SheetRow> rows = new TreeMap<>();
    private final CellFormulas formulas = new CellFormulas(this);

    TableSheet(PackagePart part) {
        super(part);
    }

    @Override
    protected void read(InputStream xml) throws IOException {
        try {
            var rest = WorksheetDocument.Factory.parse(
                    new RowsApart(SpreadsheetXml.of(xml), new RowReader(this)), POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
            super.read(rest.newInputStream(POIXMLTypeLoader.DEFAULT_XML_OPTIONS));
        } catch (XmlException | XMLStreamException damaged) {
            throw new POIXMLException(damaged);
        }
    }

    /** Whether nobody sees it without looking for it. */
    boolean hidden() {
        return sheet.getState() != STSheetState.VISIBLE;
    }

    /** Whether {@code row} cannot be seen, be it that it has no height. */
    boolean hidden(SheetRow row) {
        float height = row.height() == null ? getDefaultRowHeightInPoints() : row.height();
        return row.hidden() || (short) (20 * height) == 0;
    }

    /** The row at {@code index}, from 0; null when there is none. */
    @Nullable
    SheetRow row(int index) {
        return rows.get(index);
    }

    /** The index of the last row, -1 when there is none. */
    int lastRow() {
        return rows.isEmpty() ? -1 : rows.lastKey();
    }

    CellFormulas formulas() {
        return formulas;
    }

    void add(SheetRow row) {
        if (rows.put(row.index(), row) != null) {
            throw new IllegalStateException("row " + (row.index() + 1) + " stands there twice");
        }
    }
}

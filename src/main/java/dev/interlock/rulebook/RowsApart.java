package dev.interlock.rulebook;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** The XML of a sheet as if it had no rows; they go to a {@link RowReader} in passing. */
final class RowsApart extends StreamReaderDelegate {

    private final RowReader rows;
    private int depth;

    RowsApart(XMLStreamReader xml, RowReader rows) {
        super(xml);
        this.rows = rows;
    }

    @Override
    public int next() throws XMLStreamException {
        if (depth == 2 && getEventType() == START_ELEMENT && SpreadsheetXml.at(this, "sheetData")) {
            rows.read(getParent());
            depth--;
            return END_ELEMENT;
        }
        int event = SpreadsheetXml.next(getParent());
        depth += event == START_ELEMENT ? 1 : event == END_ELEMENT ? -1 : 0;
        return event;
    }
}

package dev.interlock.rulebook;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.InputStream;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Steps through the XML of a part of a workbook. */
final class SpreadsheetXml {

    private static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private SpreadsheetXml() {}

    /** Reads {@code part}, which must name nothing outside of itself. */
    static XMLStreamReader of(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(part);
    }

    /** The next event; XML with a document type, which could name other files, is refused. */
    static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == DTD) {
            throw new XMLStreamException("A workbook has no document type.");
        }
        return event;
    }

    /** Whether {@code xml} is at an element of a spreadsheet with this name. */
    static boolean at(XMLStreamReader xml, String name) {
        return xml.getLocalName().equals(name) && SPREADSHEET.equals(xml.getNamespaceURI());
    }

    /** Goes on to the next element inside of the present one; false at its end. */
    static boolean more(XMLStreamReader xml) throws XMLStreamException {
        int event = next(xml);
        while (event != START_ELEMENT && event != END_ELEMENT) {
            event = next(xml);
        }
        return event == START_ELEMENT;
    }

    /** Goes to the end of the present element. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == START_ELEMENT ? 1 : event == END_ELEMENT ? -1 : 0;
        }
    }

    /** The text of a cell: one piece, or runs that are each formatted; how it is pronounced is passed over. */
    static String runs(XMLStreamReader xml) throws XMLStreamException {
        String whole = null;
        StringBuilder runs = null;
        while (more(xml)) {
            if (whole == null && at(xml, "t")) {
                whole = text(xml);
            } else if (at(xml, "r")) {
                runs = runs == null ? new StringBuilder() : runs;
                runs.append(run(xml));
            } else {
                skip(xml);
            }
        }
        return runs == null ? Objects.requireNonNullElse(whole, "") : runs.toString();
    }

    private static String run(XMLStreamReader xml) throws XMLStreamException {
        String text = null;
        while (more(xml)) {
            if (text == null && at(xml, "t")) {
                text = text(xml);
            } else {
                skip(xml);
            }
        }
        return Objects.requireNonNullElse(text, "");
    }

    /** All the text of the present element, to its end. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        String first = "";
        StringBuilder pieces = null;
        for (int event = xml.next(); event != END_ELEMENT; event = xml.next()) {
            if (event == START_ELEMENT) {
                skip(xml);
            } else if (event == CHARACTERS || event == CDATA || event == SPACE) {
                if (first.isEmpty()) {
                    first = xml.getText();
                } else {
                    pieces = pieces == null ? new StringBuilder(first) : pieces;
                    pieces.append(xml.getText());
                }
            }
        }
        return pieces == null ? first : pieces.toString();
    }

    /** Characters that XML cannot hold are escaped as _x000D_; the library knows how. */
    static String decoded(String text) {
        return text.contains("_x") ? new XSSFRichTextString(text).getString() : text;
    }

    /** The name of an attribute of the present element; empty for one of another vocabulary. */
    static String attribute(XMLStreamReader xml, int index) {
        String namespace = xml.getAttributeNamespace(index);
        return namespace == null || namespace.isEmpty() ? xml.getAttributeLocalName(index) : "";
    }
}

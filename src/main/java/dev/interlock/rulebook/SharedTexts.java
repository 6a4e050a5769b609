package dev.interlock.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of a workbook share, without how they are formatted. */
final class SharedTexts extends SharedStringsTable {

    /** Filled while the library's constructor runs, hence not made here. */
    private @Nullable List<String> texts;

    SharedTexts(PackagePart part) throws IOException {
        super(part);
    }

    @Override
    public void readFrom(InputStream part) throws IOException {
        List<String> read = new ArrayList<>();
        try {
            XMLStreamReader xml = SpreadsheetXml.of(part);
            if (!SpreadsheetXml.more(xml) || !SpreadsheetXml.at(xml, "sst")) {
                throw new POIXMLException("the shared texts are something else");
            }
            while (SpreadsheetXml.more(xml)) {
                if (SpreadsheetXml.at(xml, "si")) {
                    read.add(SpreadsheetXml.decoded(SpreadsheetXml.runs(xml)));
                } else {
                    SpreadsheetXml.skip(xml);
                }
            }
            while (xml.hasNext()) {
                SpreadsheetXml.next(xml);
            }
        } catch (XMLStreamException damaged) {
            throw new POIXMLException(damaged);
        }
        texts = read;
    }

    @Override
    public XSSFRichTextString getItemAt(int index) {
        return new XSSFRichTextString(text(index));
    }

    String text(int index) {
        return texts == null ? "" : texts.get(index);
    }
}

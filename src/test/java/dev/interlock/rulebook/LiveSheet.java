package dev.interlock.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.namespace.QName;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlOptions;

/** A sheet that is open in memory, read from the XML that would be saved: a file for each cell would take minutes. */
final class LiveSheet extends TableSheet {

    private final XSSFWorkbook workbook;

    LiveSheet(XSSFSheet open) {
        super(open.getPackagePart());
        this.workbook = open.getWorkbook();
        this.sheet = workbook.getCTWorkbook().getSheets().getSheetArray(workbook.getSheetIndex(open));
        var options = new XmlOptions(POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
        options.setSaveSyntheticDocumentElement(
                new QName("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "worksheet"));
        try {
            read(open.getCTWorksheet().newInputStream(options));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public XSSFWorkbook getWorkbook() {
        return workbook;
    }
}

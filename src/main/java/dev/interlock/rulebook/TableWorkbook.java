package dev.interlock.rulebook;

import java.io.IOException;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ooxml.POIXMLFactory;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.usermodel.XSSFFactory;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The library's model of a workbook; but its sheets are {@link TableSheet}s, its texts {@link SharedTexts}. */
final class TableWorkbook extends XSSFWorkbook {

    TableWorkbook(OPCPackage file) throws IOException {
        super(file);
    }

    /** The library calls this while its own constructor runs. */
    @Override
    protected void read(POIXMLFactory library, Map<PackagePart, POIXMLDocumentPart> read) throws OpenXML4JException {
        super.read(new Parts(), read);
    }

    private static final class Parts extends XSSFFactory {

        @Override
        public POIXMLDocumentPart createDocumentPart(POIXMLDocumentPart parent, PackagePart part) {
            String relation = getPackageRelationship(parent, part).getRelationshipType();
            if (relation.equals(XSSFRelation.WORKSHEET.getRelation())) {
                return new TableSheet(part);
            }
            if (!relation.equals(XSSFRelation.SHARED_STRINGS.getRelation())) {
                return super.createDocumentPart(parent, part);
            }
            try {
                return new SharedTexts(part);
            } catch (IOException damaged) {
                throw new POIXMLException(damaged);
            }
        }
    }
}

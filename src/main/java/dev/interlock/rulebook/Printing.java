package dev.interlock.rulebook;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet looks on paper. */
final class Printing {

    private Printing() {}

    /** As wide as one page of A4, as long as it needs. */
    static void landscape(XSSFSheet sheet) {
        sheet.setFitToPage(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
    }
}

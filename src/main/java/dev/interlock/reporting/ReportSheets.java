package dev.interlock.reporting;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Long sheets of plain rows: texts are texts, whatever they begin with. */
final class ReportSheets implements AutoCloseable {

    private static final int ROWS_IN_MEMORY = 200;
    /** A cell holds no more. */
    private static final int LONGEST_TEXT = 32_767;

    private static final int WIDTH = 20 * 256;
    private static final double PAISE_IN_RUPEE = 100;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final CellStyle rupees;
    private final CellStyle header;

    ReportSheets() {
        rupees = workbook.createCellStyle();
        rupees.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
        header = workbook.createCellStyle();
        var bold = workbook.createFont();
        bold.setBold(true);
        header.setFont(bold);
    }

    /** An amount, shown in rupees. */
    record Paise(long paise) {}

    /** Begins a sheet below a frozen header. */
    Sheet sheet(String name, String... headers) {
        SXSSFSheet sheet = workbook.createSheet(name);
        sheet.createFreezePane(0, 1);
        Row row = sheet.createRow(0);
        for (int i = 0; i < headers.length; i++) {
            sheet.setColumnWidth(i, WIDTH);
            Cell cell = row.createCell(i);
            cell.setCellValue(headers[i]);
            cell.setCellStyle(header);
        }
        return new Sheet(sheet);
    }

    void write(OutputStream out) throws IOException {
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /** One sheet on its way. */
    final class Sheet {

        private final SXSSFSheet sheet;
        private int next = 1;

        private Sheet(SXSSFSheet sheet) {
            this.sheet = sheet;
        }

        /** Adds a row of texts, whole numbers and amounts. */
        void row(Object... values) {
            Row row = sheet.createRow(next++);
            for (int i = 0; i < values.length; i++) {
                Cell cell = row.createCell(i);
                if (values[i] instanceof Paise amount) {
                    cell.setCellValue(amount.paise() / PAISE_IN_RUPEE);
                    cell.setCellStyle(rupees);
                } else if (values[i] instanceof Integer number) {
                    cell.setCellValue(number);
                } else {
                    String text = values[i].toString();
                    cell.setCellValue(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
                }
            }
        }
    }
}

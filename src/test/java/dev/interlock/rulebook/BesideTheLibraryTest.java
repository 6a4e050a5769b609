package dev.interlock.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What is read event by event is what the library's whole model has, cell by cell. */
class BesideTheLibraryTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int SHEETS = 300;

    @Test
    void every_cell_of_the_shipped_workbooks_is_the_same() throws Exception {
        int cells = 0;
        for (byte[] workbook : Shipped.workbooks().values()) {
            cells += compared(workbook, Integer.MAX_VALUE, "shipped");
        }
        assertThat(cells).isGreaterThan(1_000);
    }

    @Test
    void every_cell_of_sheets_written_in_every_way_is_the_same() throws Exception {
        System.out.printf("BesideTheLibraryTest: seed %d%n", SEED);
        int cells = 0;
        for (int sheet = 0; sheet < SHEETS; sheet++) {
            var random = new RandomSheet(new Random(SEED + sheet));
            byte[] workbook = Parts.with(
                    Map.of("xl/worksheets/sheet1.xml", random.xml(), "xl/sharedStrings.xml", RandomSheet.SHARED_TEXTS));
            cells += compared(workbook, 1, "-Dseed=%d, sheet %d: %s".formatted(SEED, sheet, random.xml()));
        }
        assertThat(cells).isGreaterThan(SHEETS);
    }

    /** @param sheets how many of the first sheets; the others point at texts that were replaced */
    private static int compared(byte[] bytes, int sheets, String what) throws IOException, InvalidFormatException {
        int cells = 0;
        try (var whole = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                var read = new TableWorkbook(OPCPackage.open(new ByteArrayInputStream(bytes)))) {
            assertThat(read.getNumberOfSheets()).isEqualTo(whole.getNumberOfSheets());
            for (int index = 0; index < Math.min(sheets, whole.getNumberOfSheets()); index++) {
                cells += compared(whole.getSheetAt(index), (TableSheet) read.getSheetAt(index), what);
            }
        }
        return cells;
    }

    private static int compared(XSSFSheet whole, TableSheet read, String what) {
        int cells = 0;
        assertThat(read.getMergedRegions()).as(what).isEqualTo(whole.getMergedRegions());
        assertThat(read.getProtect()).as(what).isEqualTo(whole.getProtect());
        assertThat(read.lastRow()).as(what).isEqualTo(whole.getLastRowNum());
        for (int index = 0; index <= whole.getLastRowNum(); index++) {
            assertThat(read.isColumnHidden(index)).as(what).isEqualTo(whole.isColumnHidden(index));
            assertThat(read.getColumnWidth(index)).as(what).isEqualTo(whole.getColumnWidth(index));
            Row row = whole.getRow(index);
            SheetRow same = read.row(index);
            assertThat(same == null).as(what).isEqualTo(row == null);
            if (row != null) {
                assertThat(read.hidden(same)).as(what).isEqualTo(row.getZeroHeight() || row.getHeight() == 0);
                assertThat(same.inOrder()).as(what).hasSize(row.getPhysicalNumberOfCells());
                for (Cell cell : row) {
                    assertThat(words(same.cell(cell.getColumnIndex()))).as(what).isEqualTo(words((XSSFCell) cell));
                    cells++;
                }
            }
        }
        return cells;
    }

    private static String words(XSSFCell cell) {
        Object value =
                switch (cell.getCellType()) {
                    case STRING -> cell.getStringCellValue();
                    case NUMERIC -> cell.getNumericCellValue();
                    case BOOLEAN -> cell.getBooleanCellValue();
                    case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
                    case FORMULA -> cell.getCellFormula();
                    case BLANK, _NONE -> "";
                };
        return cell.getAddress() + " " + cell.getCTCell().getS() + " " + cell.getCellType() + " [" + value + "]";
    }

    private static String words(SheetCell cell) {
        Object value =
                switch (cell.type()) {
                    case STRING -> cell.text();
                    case NUMERIC -> cell.number();
                    case BOOLEAN -> cell.truth();
                    case ERROR -> cell.error();
                    case FORMULA -> cell.sheet().formulas().text(cell);
                    case BLANK, _NONE -> "";
                };
        return cell.address() + " " + cell.style() + " " + cell.type() + " [" + value + "]";
    }
}

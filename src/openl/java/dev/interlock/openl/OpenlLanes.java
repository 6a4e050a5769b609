package dev.interlock.openl;

import dev.interlock.fact.CourierCapacity;
import dev.interlock.policy.LaneFee;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openl.rules.runtime.RulesEngineFactory;

/** The same rows as a simple rules table of OpenL Tablets. */
final class OpenlLanes {

    /** What OpenL makes of the table; the answer is the row's id, null when no row matches. */
    public interface Fees {

        String fee(String courier, String centre, String cluster, Integer capacity, Integer booked, Integer day);
    }

    private static final List<String> TITLES =
            List.of("Courier", "Centre", "Cluster", "Capacity", "Booked", "Day", "Fee");

    private OpenlLanes() {}

    /** Ready to be asked, from the saved workbook. */
    static Fees open(Path workbook) {
        return new RulesEngineFactory<>(workbook.toString(), Fees.class).newEngineInstance();
    }

    static String ask(Fees fees, CourierCapacity question) {
        return fees.fee(
                question.courier(),
                question.fulfilmentCentre(),
                question.destinationCluster(),
                question.dailyCapacity(),
                question.booked(),
                number(question.validDate()));
    }

    static void save(List<LaneFee> rows, Path file) throws IOException {
        try (var workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("Lanes");
            sheet.createRow(1)
                    .createCell(1)
                    .setCellValue("SimpleRules String fee (String courier, String centre, String cluster,"
                            + " Integer capacity, Integer booked, Integer day)");
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, TITLES.size()));
            write(sheet.createRow(2), TITLES.toArray());
            for (LaneFee row : rows) {
                write(
                        sheet.createRow(sheet.getLastRowNum() + 1),
                        row.courier(),
                        row.fulfilmentCentre(),
                        row.destinationCluster(),
                        "[" + row.capacityFrom() + "; " + row.capacityBelow() + ")",
                        "[" + row.bookedFrom() + "; " + row.bookedUpTo() + "]",
                        row.day() == null ? "" : number(row.day()),
                        row.row());
            }
            workbook.write(out);
        }
    }

    private static void write(Row row, Object... values) {
        for (int index = 0; index < values.length; index++) {
            Cell cell = row.createCell(index + 1);
            if (values[index] instanceof Integer number) {
                cell.setCellValue(number);
            } else if (!values[index].equals("")) {
                cell.setCellValue((String) values[index]);
            }
        }
    }

    private static Integer number(LocalDate day) {
        return (int) day.toEpochDay();
    }
}

package dev.interlock.rulebook;

import dev.interlock.policy.PolicyRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Reads all tables of all workbooks, in the order of the tables. */
final class WorkbookReader {

    private final List<TableSchema> tables;
    private final List<String> expected;
    private final Problems problems;

    WorkbookReader(List<TableSchema> tables, Problems problems) {
        this.tables = tables;
        this.expected = tables.stream().map(TableSchema::workbook).distinct().toList();
        this.problems = problems;
    }

    /**
     * @param workbooks the files' bytes by name without ending
     * @param read the rows of workbooks, by that name, that were read before and found to be sound
     */
    List<PolicyRow> read(Map<String, byte[]> workbooks, Function<String, Optional<List<PolicyRow>>> read) {
        List<PolicyRow> rows = new ArrayList<>();
        for (String workbook : expected) {
            byte[] bytes = workbooks.get(workbook);
            if (bytes == null) {
                problems.add(workbook + ".xlsx", "the workbook", "no such file");
            } else {
                rows.addAll(read.apply(workbook).orElseGet(() -> read(workbook, bytes)));
            }
        }
        new TreeMap<>(workbooks)
                .keySet().stream()
                        .filter(workbook -> !expected.contains(workbook))
                        .forEach(this::unknown);
        return rows;
    }

    private void unknown(String workbook) {
        problems.add(
                workbook + ".xlsx",
                "one of the workbooks " + String.join(", ", expected),
                "a workbook whose name no table has",
                Nearest.to(workbook, expected)
                        .map(name -> name + ".xlsx was meant.")
                        .orElse(""));
    }

    private List<PolicyRow> read(String workbook, byte[] bytes) {
        String where = workbook + ".xlsx";
        Optional<TableWorkbook> file = new WorkbookFile(where, bytes, problems).open();
        List<PolicyRow> rows = new ArrayList<>();
        try {
            file.ifPresent(opened -> tables.stream()
                    .filter(schema -> schema.workbook().equals(workbook))
                    .forEach(schema -> rows.addAll(read(schema, opened))));
        } catch (RuntimeException damaged) {
            // The library throws many kinds where a cell is no number or points at a text that is not there.
            problems.add(where, "an Excel workbook (.xlsx)", "a damaged file (" + damaged + ")");
        }
        return rows;
    }

    private List<PolicyRow> read(TableSchema schema, TableWorkbook workbook) {
        if (workbook.getSheet(schema.sheet()) instanceof TableSheet sheet
                && sheet.getSheetName().equals(schema.sheet())) {
            return new SheetReader(schema, sheet, problems).read();
        }
        List<String> names = IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetName)
                .toList();
        problems.add(
                schema.workbook() + ".xlsx",
                "a sheet named '" + schema.sheet() + "'",
                "only "
                        + String.join(
                                ", ",
                                names.stream().map(name -> "'" + name + "'").toList()),
                Nearest.to(schema.sheet(), names)
                        .map(name -> "'" + name + "' was renamed.")
                        .orElse(""));
        return List.of();
    }
}

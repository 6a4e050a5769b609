package dev.interlock.rulebook;

import dev.interlock.policy.PolicyRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes workbooks that read back as the rows they were made of. */
public final class WorkbookWriter {

    private WorkbookWriter() {}

    /** The workbook with headers, formats, dropdowns and notes, and without rows. */
    public static byte[] empty(String workbook) {
        if (Tables.in(workbook).isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no workbook '%s', only %s.".formatted(workbook, String.join(", ", Tables.workbooks())));
        }
        return write(workbook, Map.of());
    }

    /** The one workbook that holds all of {@code rows}; its other tables stay empty. */
    public static byte[] write(Map<Class<? extends PolicyRow>, ? extends List<? extends PolicyRow>> rows) {
        List<String> workbooks = rows.keySet().stream()
                .map(type -> Tables.of(type).workbook())
                .distinct()
                .toList();
        if (workbooks.size() != 1) {
            throw new IllegalArgumentException("The rows must belong to one workbook, not to %s.".formatted(workbooks));
        }
        return write(workbooks.get(0), rows);
    }

    /** All workbooks, by name without ending, holding {@code rows}; tables without rows are empty. */
    public static Map<String, byte[]> writeAll(List<? extends PolicyRow> rows) {
        Map<Class<? extends PolicyRow>, List<PolicyRow>> tables = new LinkedHashMap<>();
        for (Class<? extends PolicyRow> type : Tables.ALL) {
            tables.put(
                    type,
                    rows.stream()
                            .filter(type::isInstance)
                            .map(PolicyRow.class::cast)
                            .toList());
        }
        Map<String, byte[]> workbooks = new TreeMap<>();
        Tables.workbooks().forEach(workbook -> workbooks.put(workbook, write(workbook, tables)));
        return workbooks;
    }

    private static byte[] write(
            String name, Map<Class<? extends PolicyRow>, ? extends List<? extends PolicyRow>> rows) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            workbook.getProperties().getCoreProperties().setCreator("Interlock");
            var styles = new WorkbookStyles(workbook);
            for (TableSchema schema : Tables.in(name)) {
                List<? extends PolicyRow> ofTable = rows.get(schema.type());
                new SheetWriter(schema, workbook.createSheet(schema.sheet()), styles)
                        .write(ofTable == null ? List.of() : ofTable);
            }
            new NotesWriter(workbook.createSheet(NotesWriter.SHEET), styles).write(Tables.in(name));
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A workbook could not be written into memory.", impossible);
        }
    }
}

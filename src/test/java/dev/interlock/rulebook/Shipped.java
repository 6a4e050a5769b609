package dev.interlock.rulebook;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The shipped rules and tables, and what becomes of them when somebody edits a sheet. */
final class Shipped {

    static final Path RULES = Path.of("rules");
    static final Path TABLES = Path.of("decision-tables");

    private Shipped() {}

    static Map<String, byte[]> workbooks() {
        Map<String, byte[]> workbooks = new TreeMap<>();
        for (String name : Tables.workbooks()) {
            try {
                workbooks.put(name, Files.readAllBytes(TABLES.resolve(name + ".xlsx")));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return workbooks;
    }

    /** The shipped tables without rules. */
    static Rulebook tables() {
        return Rulebook.of(List.of(), workbooks());
    }

    static Map<String, byte[]> with(String workbook, byte[] bytes) {
        Map<String, byte[]> workbooks = workbooks();
        workbooks.put(workbook, bytes);
        return workbooks;
    }

    /** The shipped tables after somebody edited one sheet. */
    static Map<String, byte[]> edited(String sheet, Consumer<XSSFSheet> edit) {
        String workbook = Tables.schemas().stream()
                .filter(schema -> schema.sheet().equals(sheet))
                .findFirst()
                .orElseThrow()
                .workbook();
        try (var opened = new XSSFWorkbook(new ByteArrayInputStream(workbooks().get(workbook)));
                var bytes = new ByteArrayOutputStream()) {
            edit.accept(opened.getSheet(sheet));
            opened.write(bytes);
            return with(workbook, bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Everything that is found wrong with these tables. */
    static List<String> problems(Map<String, byte[]> workbooks) {
        var refused = catchThrowableOfType(RulebookProblems.class, () -> Rulebook.of(List.of(), workbooks));
        return refused == null
                ? List.of()
                : refused.problems().stream()
                        .map(RulebookProblems.Problem::message)
                        .toList();
    }

    static List<String> problemsAfter(String sheet, Consumer<XSSFSheet> edit) {
        return problems(edited(sheet, edit));
    }
}

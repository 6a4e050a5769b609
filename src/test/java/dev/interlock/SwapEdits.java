package dev.interlock;

import dev.interlock.rulebook.Rulebook;
import dev.interlock.rulebook.RulebookProblems;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Every figure of the shipped tables, each a little larger in turn. */
final class SwapEdits {

    /** One figure of one workbook, and what it becomes. */
    private record Edit(String workbook, String sheet, int row, int column, double value) {}

    private static final Edit WIDEST = new Edit("logistics", "Failure lines", 1, 4, 0.25);

    private final Map<String, byte[]> shipped;
    private final List<Edit> edits;
    private int next;

    private SwapEdits(Map<String, byte[]> shipped, List<Edit> edits) {
        this.shipped = shipped;
        this.edits = edits;
    }

    /** The edits of the tables in {@code tables} that leave them without a problem. */
    static SwapEdits of(Path rules, Path tables) throws IOException {
        Rulebook rulebook = Rulebook.read(rules, tables);
        Map<String, byte[]> shipped = rulebook.workbooks();
        var sound = new ArrayList<Edit>();
        for (String workbook : shipped.keySet()) {
            for (Edit edit : figures(workbook, shipped.get(workbook))) {
                if (isSound(rulebook, edit)) {
                    sound.add(edit);
                }
            }
        }
        System.out.printf("%d figures to edit%n", sound.size());
        return new SwapEdits(shipped, sound);
    }

    private static List<Edit> figures(String workbook, byte[] file) throws IOException {
        var figures = new ArrayList<Edit>();
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : read) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.NUMERIC && !DateUtil.isCellDateFormatted(cell)) {
                            figures.add(new Edit(
                                    workbook,
                                    sheet.getSheetName(),
                                    cell.getRowIndex(),
                                    cell.getColumnIndex(),
                                    cell.getNumericCellValue() + step(cell)));
                        }
                    }
                }
            }
        }
        return figures;
    }

    /** The smallest step its format shows: a hundredth of a percent or of a rupee, or one. */
    private static double step(Cell cell) {
        String format = cell.getCellStyle().getDataFormatString();
        if (format.contains("%")) {
            return 0.0001;
        }
        return format.contains("0.0") ? 0.01 : 1;
    }

    private static boolean isSound(Rulebook shipped, Edit edit) throws IOException {
        Map<String, byte[]> workbooks = shipped.workbooks();
        workbooks.put(edit.workbook(), edited(workbooks.get(edit.workbook()), edit));
        try {
            return !Rulebook.of(shipped.rules(), workbooks).id().equals(shipped.id());
        } catch (RulebookProblems refused) {
            return false;
        }
    }

    private static byte[] edited(byte[] workbook, Edit edit) throws IOException {
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                var out = new ByteArrayOutputStream()) {
            read.getSheet(edit.sheet())
                    .getRow(edit.row())
                    .getCell(edit.column())
                    .setCellValue(edit.value());
            read.write(out);
            return out.toByteArray();
        }
    }

    /** As often the workbooks with the next figure edited and all others as shipped. */
    List<Map<String, byte[]>> next(int times) throws IOException {
        var all = new ArrayList<Map<String, byte[]>>();
        for (int i = 0; i < times; i++) {
            all.add(with(edits.get(next++ % edits.size())));
        }
        return all;
    }

    /** The workbooks with another line for pin codes, on which most of what is concluded rests: 25.01 % and so on. */
    Map<String, byte[]> widest(int version) throws IOException {
        return with(new Edit(
                WIDEST.workbook(), WIDEST.sheet(), WIDEST.row(), WIDEST.column(), WIDEST.value() + version / 10_000.0));
    }

    private Map<String, byte[]> with(Edit edit) throws IOException {
        var workbooks = new TreeMap<>(shipped);
        workbooks.put(edit.workbook(), edited(shipped.get(edit.workbook()), edit));
        return workbooks;
    }
}

package dev.interlock.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.SharedFormula;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.jspecify.annotations.Nullable;

/** The formulas of one sheet: which cells have one, be it another cell's, and how it reads there. */
final class CellFormulas {

    /** Each cell of a table is looked for in all of them. */
    static final int MOST_ARRAYS = 1_000;

    private final TableSheet sheet;
    private final List<CellRangeAddress> arrays = new ArrayList<>();
    private final Map<String, SheetCell> shared = new HashMap<>();

    CellFormulas(TableSheet sheet) {
        this.sheet = sheet;
    }

    /** Notes whether other cells go by the formula of {@code cell}. */
    void note(SheetCell cell) {
        CellFormula formula = cell.formula();
        if (formula == null || formula.range() == null) {
            return;
        }
        if (formula.kind().equals("array")) {
            CellRangeAddress range = CellRangeAddress.valueOf(formula.range());
            if (range.getNumberOfCells() > 1) {
                arrays.add(range);
            }
        } else if (formula.isShared()) {
            shared.put(String.valueOf(formula.shared()), cell);
        }
    }

    /** Whether {@code cell} is calculated. A table of data fills its cells with plain values. */
    boolean of(SheetCell cell) {
        return cell.formula() != null && !cell.formula().kind().equals("dataTable")
                || array(cell).isPresent();
    }

    /** What {@code cell} calculates, as a spreadsheet shows it. */
    String text(SheetCell cell) {
        CellFormula formula = cell.formula();
        if (formula == null || formula.text().isEmpty()) {
            Optional<SheetCell> origin = array(cell).map(this::first).filter(first -> first != cell);
            if (origin.isPresent()) {
                return text(origin.get());
            }
        }
        if (formula == null) {
            return "";
        }
        return formula.isShared() ? moved(cell, formula) : formula.text();
    }

    private @Nullable SheetCell first(CellRangeAddress range) {
        SheetRow row = sheet.row(range.getFirstRow());
        return row == null ? null : row.cell(range.getFirstColumn());
    }

    private Optional<CellRangeAddress> array(SheetCell cell) {
        if (arrays.isEmpty()) {
            return Optional.empty();
        }
        if (arrays.size() > MOST_ARRAYS) {
            throw cell.damaged("stands among more than %d formulas of several cells".formatted(MOST_ARRAYS));
        }
        return arrays.stream()
                .filter(range -> range.isInRange(cell.row(), cell.column()))
                .findFirst();
    }

    /** A shared formula reads in each cell as if it had been copied there. */
    private String moved(SheetCell cell, CellFormula formula) {
        SheetCell origin = shared.get(String.valueOf(formula.shared()));
        if (origin == null || origin.formula() == null) {
            throw cell.damaged("shares a formula that is not there");
        }
        var workbook = XSSFEvaluationWorkbook.create(sheet.getWorkbook());
        Ptg[] parsed = FormulaParser.parse(
                origin.formula().text(),
                workbook,
                FormulaType.CELL,
                sheet.getWorkbook().getSheetIndex(sheet),
                cell.row());
        Ptg[] moved = new SharedFormula(SpreadsheetVersion.EXCEL2007)
                .convertSharedFormulas(parsed, cell.row() - origin.row(), cell.column() - origin.column());
        return FormulaRenderer.toFormulaString(workbook, moved);
    }
}

package dev.interlock.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.policy.Column.Unit;
import dev.interlock.policy.PolicyRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Every cell of every shipped workbook, made wrong in every way that its column knows. */
class CorruptedCellsTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int THROUGH_FILES = 60;

    private static final EnumSet<Unit> NUMBERS =
            EnumSet.of(Unit.COUNT, Unit.DAYS, Unit.HOURS, Unit.PERCENT, Unit.RUPEES, Unit.DECIMAL);

    /** A way to make a cell wrong. */
    enum Corruption {
        EMPTIED(Cell::setBlank) {
            @Override
            boolean applies(TableColumn column) {
                return !column.optional();
            }
        },
        LETTERS(cell -> cell.setCellValue("qqqq")) {
            @Override
            boolean applies(TableColumn column) {
                return column.unit() != Unit.TEXT;
            }
        },
        A_NUMBER_AS_TEXT(cell -> cell.setCellValue("1.234,5")) {
            @Override
            boolean applies(TableColumn column) {
                return column.unit() != Unit.TEXT;
            }
        },
        A_NUMBER(cell -> cell.setCellValue(4711)) {
            @Override
            boolean applies(TableColumn column) {
                return EnumSet.of(Unit.TEXT, Unit.CHOICE, Unit.YES_NO).contains(column.unit());
            }
        },
        A_TRUTH_VALUE(cell -> cell.setCellValue(true)),
        A_FORMULA(cell -> cell.setCellFormula("1+1")),
        AN_ERROR(cell -> cell.setCellErrorValue(FormulaError.REF.getCode())),
        WITHOUT_ITS_FORMAT(cell -> formatted(cell, "General")) {
            @Override
            boolean applies(TableColumn column) {
                return EnumSet.of(Unit.PERCENT, Unit.DATE).contains(column.unit());
            }
        },
        AS_A_PERCENTAGE(cell -> formatted(cell, "0 %")) {
            @Override
            boolean applies(TableColumn column) {
                return NUMBERS.contains(column.unit()) && column.unit() != Unit.PERCENT;
            }
        },
        AS_A_DATE(cell -> formatted(cell, "yyyy-mm-dd")) {
            @Override
            boolean applies(TableColumn column) {
                return NUMBERS.contains(column.unit());
            }
        },
        UNSEEN(cell -> formatted(cell, ";;;")),
        CHARACTERS_UNSEEN(cell -> cell.setCellValue("A\u202EB")) {
            @Override
            boolean applies(TableColumn column) {
                return column.unit() == Unit.TEXT;
            }
        },
        TOO_LONG(cell -> cell.setCellValue("x".repeat(CellReader.LONGEST_TEXT + 1))) {
            @Override
            boolean applies(TableColumn column) {
                return column.unit() == Unit.TEXT;
            }
        },
        ABOVE_ITS_RANGE(cell -> {}) {
            @Override
            boolean applies(TableColumn column) {
                return NUMBERS.contains(column.unit());
            }

            @Override
            void to(Cell cell, TableColumn column) {
                cell.setCellValue(inside(column.max().orElseThrow().add(BigDecimal.ONE), column));
            }
        },
        BELOW_ITS_RANGE(cell -> {}) {
            @Override
            boolean applies(TableColumn column) {
                return NUMBERS.contains(column.unit());
            }

            @Override
            void to(Cell cell, TableColumn column) {
                cell.setCellValue(inside(column.min().orElseThrow().subtract(BigDecimal.ONE), column));
            }
        },
        TOO_FINE(cell -> cell.setCellValue(0.000_001)) {
            @Override
            boolean applies(TableColumn column) {
                return NUMBERS.contains(column.unit());
            }
        },
        MERGED(cell -> {}) {
            @Override
            void to(Cell cell, TableColumn column) {
                cell.getSheet()
                        .addMergedRegion(new CellRangeAddress(
                                cell.getRowIndex(),
                                cell.getRowIndex(),
                                cell.getColumnIndex(),
                                cell.getColumnIndex() + 1));
            }
        },
        THE_SAME_AS_ANOTHER_ROW(cell -> {}) {
            @Override
            boolean applies(TableColumn column) {
                return column.component().equals("row") || column.distinct();
            }

            @Override
            void to(Cell cell, TableColumn column) {
                Row other = cell.getSheet().getRow(cell.getRowIndex() == 1 ? 2 : 1);
                if (other == null) {
                    cell.setBlank();
                } else {
                    set(cell, value(other.getCell(cell.getColumnIndex())));
                }
            }
        };

        private final Consumer<Cell> change;

        Corruption(Consumer<Cell> change) {
            this.change = change;
        }

        boolean applies(TableColumn column) {
            return true;
        }

        void to(Cell cell, TableColumn column) {
            change.accept(cell);
        }

        private static void formatted(Cell cell, String format) {
            var workbook = cell.getSheet().getWorkbook();
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            cell.setCellStyle(style);
            if (cell.getCellType() == CellType.BLANK) {
                cell.setCellValue(1);
            }
        }

        /** A bound is in the column's unit; a cell holds percentages as fractions. */
        private static double inside(BigDecimal bound, TableColumn column) {
            return (column.unit() == Unit.PERCENT ? bound.movePointLeft(2) : bound).doubleValue();
        }
    }

    @Test
    void the_cell_is_named_whatever_is_wrong_with_it() throws IOException {
        int corrupted = 0;
        List<String> missed = new ArrayList<>();
        for (String workbook : Tables.workbooks()) {
            try (XSSFWorkbook opened = open(workbook)) {
                for (TableSchema schema : Tables.in(workbook)) {
                    for (Case one : cases(schema, opened)) {
                        corrupted++;
                        one.corrupt();
                        if (!one.named(problems(schema, opened))) {
                            missed.add(one.toString());
                        }
                        one.restore();
                    }
                    assertThat(problems(schema, opened)).as("all is restored").isEmpty();
                }
            }
        }
        assertThat(corrupted).isGreaterThan(5_000);
        assertThat(missed).as("of %d corruptions", corrupted).isEmpty();
    }

    @Test
    void the_cell_is_named_when_it_comes_out_of_a_file() throws IOException {
        System.out.printf("CorruptedCellsTest: seed %d%n", SEED);
        var random = new Random(SEED);
        for (String workbook : Tables.workbooks()) {
            for (int i = 0; i < THROUGH_FILES / Tables.workbooks().size(); i++) {
                try (XSSFWorkbook opened = open(workbook);
                        var bytes = new ByteArrayOutputStream()) {
                    List<TableSchema> schemas = new ArrayList<>(Tables.in(workbook));
                    Collections.shuffle(schemas, random);
                    List<Case> cases = schemas.stream()
                            .map(schema -> cases(schema, opened))
                            .filter(all -> !all.isEmpty())
                            .findFirst()
                            .orElseThrow();
                    Case one = cases.get(random.nextInt(cases.size()));
                    one.corrupt();
                    opened.write(bytes);

                    assertThat(Shipped.problems(Shipped.with(workbook, bytes.toByteArray())))
                            .as("%s, -Dseed=%d", one, SEED)
                            .anyMatch(one::names);
                }
            }
        }
    }

    @Test
    void another_valid_value_is_a_difference_in_that_cell_alone() throws IOException {
        int changed = 0;
        for (String workbook : Tables.workbooks()) {
            try (XSSFWorkbook opened = open(workbook)) {
                for (TableSchema schema : Tables.in(workbook)) {
                    List<PolicyRow> before = rows(schema, opened, new Problems());
                    for (Case one : cells(schema, opened, Corruption.EMPTIED)) {
                        if (one.another() && problems(schema, opened).isEmpty()) {
                            changed++;
                            one.isTheOnlyDifference(RowDifference.between(
                                    List.of(schema), before, rows(schema, opened, new Problems())));
                        }
                        one.restore();
                    }
                }
            }
        }
        assertThat(changed).isGreaterThan(300);
    }

    private static List<Case> cases(TableSchema schema, XSSFWorkbook workbook) {
        List<Case> cases = new ArrayList<>();
        for (Corruption corruption : Corruption.values()) {
            cells(schema, workbook, corruption).stream()
                    .filter(one -> corruption.applies(one.column))
                    .forEach(cases::add);
        }
        return cases;
    }

    private static List<Case> cells(TableSchema schema, XSSFWorkbook workbook, Corruption corruption) {
        XSSFSheet sheet = workbook.getSheet(schema.sheet());
        var header = new Header(schema, new LiveSheet(sheet), new Problems());
        List<Case> cells = new ArrayList<>();
        for (int line = 1; line <= sheet.getLastRowNum(); line++) {
            for (TableColumn column : schema.columns()) {
                Cell cell = sheet.getRow(line)
                        .getCell(header.place(column).orElseThrow(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
                cells.add(new Case(schema, column, cell, value(cell), cell.getCellStyle(), corruption));
            }
        }
        return cells;
    }

    /** One cell, what it holds, and how it is made wrong. */
    private record Case(
            TableSchema schema, TableColumn column, Cell cell, Object value, CellStyle style, Corruption corruption) {

        void corrupt() {
            corruption.to(cell, column);
        }

        void restore() {
            Row row = cell.getRow();
            while (row.getSheet().getNumMergedRegions() > 0) {
                row.getSheet().removeMergedRegion(0);
            }
            if (cell.getCellType() == CellType.FORMULA) {
                cell.removeFormula();
            }
            cell.setCellStyle(style);
            set(cell, value);
        }

        boolean named(List<RulebookProblems.Problem> problems) {
            return problems.stream().map(RulebookProblems.Problem::message).anyMatch(this::names);
        }

        /** Whether the message gives the cell's address. */
        boolean names(String message) {
            return message.contains(schema.sheet())
                    && Pattern.compile("(!|:|as in )" + cell.getAddress() + "\\b")
                            .matcher(message)
                            .find();
        }

        /** Puts another value of the same kind into the cell; answers whether there is one. */
        boolean another() {
            switch (column.unit()) {
                case TEXT -> cell.setCellValue(value + "X");
                case CHOICE, YES_NO -> {
                    int next = column.choices().indexOf(String.valueOf(value)) + 1;
                    cell.setCellValue(
                            column.choices().get(next % column.choices().size()));
                }
                default -> {
                    if (!(value instanceof Double number)) {
                        return false;
                    }
                    cell.setCellValue(number + (column.unit() == Unit.PERCENT ? 0.01 : 1));
                }
            }
            return true;
        }

        void isTheOnlyDifference(List<RowDifference> differences) {
            if (column.component().equals("row")) {
                assertThat(differences).as("%s", this).hasSize(2);
            } else {
                assertThat(differences).as("%s", this).hasSize(1);
                assertThat(differences.get(0).cells())
                        .as("%s", this)
                        .extracting(RowDifference.Cell::column)
                        .containsExactly(column.header());
                assertThat(differences.get(0).after().line()).isEqualTo(cell.getRowIndex() + 1);
            }
        }

        @Override
        public String toString() {
            return "%s!%s (%s) %s".formatted(schema.sheet(), cell.getAddress(), column.header(), corruption);
        }
    }

    private static Object value(Cell cell) {
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> cell.getNumericCellValue();
            default -> "";
        };
    }

    private static void set(Cell cell, Object value) {
        if (value instanceof Double number) {
            cell.setCellValue(number);
        } else if (value.equals("")) {
            cell.setBlank();
        } else {
            cell.setCellValue((String) value);
        }
    }

    private static List<RulebookProblems.Problem> problems(TableSchema schema, XSSFWorkbook workbook) {
        var problems = new Problems();
        rows(schema, workbook, problems);
        try {
            problems.throwIfAny();
            return List.of();
        } catch (RulebookProblems wrong) {
            return wrong.problems();
        }
    }

    private static List<PolicyRow> rows(TableSchema schema, XSSFWorkbook workbook, Problems problems) {
        return new SheetReader(schema, new LiveSheet(workbook.getSheet(schema.sheet())), problems).read();
    }

    private static XSSFWorkbook open(String workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Shipped.workbooks().get(workbook)));
    }
}

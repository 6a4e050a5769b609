package dev.interlock.rulebook;

import static dev.interlock.rulebook.Shipped.problemsAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlock.fact.Geo;
import dev.interlock.fact.Mechanism;
import dev.interlock.fact.PaymentMode;
import dev.interlock.policy.CourierZone;
import dev.interlock.policy.FailureLine;
import dev.interlock.policy.InterventionOption;
import dev.interlock.policy.OrderMargin;
import dev.interlock.policy.PolicyRow;
import dev.interlock.policy.RowAddress;
import dev.interlock.policy.RtoCost;
import dev.interlock.policy.StateZone;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTablesTest {

    @Test
    void a_percentage_becomes_basis_points_and_a_decimal_ten_thousandths() {
        FailureLine pinCod = Shipped.tables().rows(FailureLine.class).get(0);

        assertThat(pinCod)
                .isEqualTo(new FailureLine(
                        new RowAddress("logistics", "Failure lines", 2),
                        "PIN-COD",
                        Geo.Level.PIN,
                        PaymentMode.COD,
                        FailureLine.Metric.NDR,
                        2_500,
                        2_000,
                        3,
                        30,
                        10,
                        12_816,
                        4,
                        1,
                        5_000,
                        8_000,
                        10_000));
    }

    @Test
    void rupees_become_paise() {
        assertThat(Shipped.tables().rows(OrderMargin.class))
                .extracting(OrderMargin::marginPaise)
                .containsExactly(29_250L);
        assertThat(Shipped.tables().rows(RtoCost.class))
                .extracting(RtoCost::zone, RtoCost::unitPaise)
                .contains(tuple(CourierZone.E, 24_000L));
    }

    @Test
    void an_optional_cell_may_be_empty_and_YES_is_true() {
        assertThat(Shipped.tables().rows(InterventionOption.class))
                .filteredOn(option -> option.mechanism() == Mechanism.BID_REDUCTION)
                .singleElement()
                .satisfies(option -> {
                    assertThat(option.offered()).isTrue();
                    assertThat(option.because()).isNull();
                });
    }

    @Test
    void every_state_and_union_territory_has_a_zone() {
        assertThat(Shipped.tables().rows(StateZone.class)).hasSize(36);
    }

    @Test
    void every_table_has_the_rows_it_needs() {
        for (Class<? extends PolicyRow> type : Tables.ALL) {
            assertThat(Shipped.tables().rows(type))
                    .as(type.getSimpleName())
                    .hasSizeGreaterThanOrEqualTo(Tables.of(type).rowsMin());
        }
    }

    @Test
    void a_wrong_cell_is_named_with_what_was_expected_and_found() {
        assertThat(problemsAfter("Failure lines", cell("E7", cell -> cell.setCellValue("abc"))))
                .containsExactly("logistics.xlsx › Failure lines!E7 (Risk above (%)): expected a percentage"
                        + " from 0 % to 100 %; found the text \"abc\"");
    }

    @Test
    void all_problems_are_found_in_one_pass() {
        var edited = Shipped.edited("Failure lines", sheet -> {
            cell("E7", cell -> cell.setCellValue("abc")).accept(sheet);
            cell("B3", cell -> cell.setCellValue("PINS")).accept(sheet);
            cell("H4", cell -> cell.setCellValue(0)).accept(sheet);
        });
        edited.remove("marketing");

        assertThat(Shipped.problems(edited)).hasSize(4);
    }

    @Test
    void columns_may_be_in_another_order_and_other_sheets_are_ignored() {
        var edited = Shipped.edited("Priority", sheet -> {
            sheet.forEach(row -> {
                row.createCell(5).setCellValue(0);
                Cell rank = row.getCell(2);
                Cell moved = row.getCell(5);
                moved.setCellStyle(rank.getCellStyle());
                if (row.getRowNum() == 0) {
                    moved.setCellValue(rank.getStringCellValue());
                } else {
                    moved.setCellValue(rank.getNumericCellValue());
                }
                row.removeCell(rank);
            });
            sheet.getWorkbook()
                    .createSheet("Scratch")
                    .createRow(0)
                    .createCell(0)
                    .setCellFormula("1/0");
        });

        assertThat(Rulebook.of(List.of(), edited).id())
                .isEqualTo(Shipped.tables().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"महाराष्ट्र", "क्‍ष", "می‌خواهم", "תל אביב", "北京", "Île-de-France", "two\nlines"})
    void text_of_any_script_is_kept_as_it_is(String name) {
        var edited = Shipped.edited(
                "Zones by state", sheet -> sheet.getRow(1).getCell(2).setCellValue(name));

        assertThat(Rulebook.of(List.of(), edited).rows(StateZone.class).get(0).stateName())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bihar\u202Egnirts", "Bi\u200Bhar", "Bi\u200Dhar", "Bihar\r\nEast", "\uFEFFBihar"})
    void text_that_is_not_what_it_looks_like_is_refused(String name) {
        assertThat(problemsAfter("Zones by state", cell("C2", set(name))))
                .singleElement()
                .asString()
                .contains("characters that cannot be seen");
    }

    @TestFactory
    Stream<DynamicTest> what_is_doubtful_is_refused() {
        return Stream.of(
                mistake(
                        "a percentage without its format could be two things",
                        "E2",
                        this::plainTwentyFive,
                        """
                        expected a percentage from 0 % to 100 %; found the number 25, not formatted as a percentage
                        Maybe 25 % or 2500 % was meant"""),
                mistake("a percentage above its range", "E2", set(1.2), "found 120 %"),
                mistake("a percentage finer than a basis point", "E2", set(0.250_01), "found 25.001 %"),
                mistake("a number stored as text", "E2", set("25 %"), "Maybe it is a number stored as text"),
                mistake(
                        "a count with a fraction",
                        "G2",
                        set(2.5),
                        "expected a whole number from 1 to 60; found the number 2.5"),
                mistake("a count below its range", "G2", set(0), "found the number 0"),
                mistake(
                        "a decimal with five places",
                        "J2",
                        set(1.281_55),
                        "at most four decimals; found the number 1.28155"),
                mistake("an empty cell", "G2", Cell::setBlank, "found an empty cell"),
                mistake(
                        "a formula",
                        "G2",
                        cell -> cell.setCellFormula("1+2"),
                        "found the formula =1+2\nMaybe its present value"),
                mistake(
                        "an error",
                        "G2",
                        cell -> cell.setCellErrorValue(FormulaError.DIV0.getCode()),
                        "found the error #DIV/0!"),
                mistake("a truth value", "G2", cell -> cell.setCellValue(true), "found the truth value TRUE"),
                mistake(
                        "a choice misspelt",
                        "B2",
                        set("pim"),
                        "expected one of PIN, P3, STATE, COURIER; found the text \"pim\"\nMaybe PIN was meant."),
                mistake("a choice nobody knows", "B2", set("GALAXY"), "found the text \"GALAXY\""),
                mistake("a number as text", "A2", set(12), "expected text; found the number 12"),
                mistake(
                        "cells that contradict each other",
                        "F2",
                        set(0.26),
                        "!F2 (Calm at or below (%)): must not exceed 'Risk above (%)'"),
                mistake(
                        "a header misspelt",
                        "E1",
                        set("Risk abov (%)"),
                        "found the text \"Risk abov (%)\"\nMaybe 'Risk above (%)' was meant."),
                mistake("a header missing", "E1", set("Risk abov (%)"), "!1: expected a column 'Risk above (%)'"),
                mistake("a header twice", "F1", set("Risk above (%)"), "expected each header once"),
                mistake(
                        "a row id twice",
                        "A3",
                        set("PIN-COD"),
                        "!A3 (Row): expected no other row with the same 'Row'; found PIN-COD, as in A2"),
                mistake(
                        "a key twice",
                        "C3",
                        set("COD"),
                        "expected no other row with the same 'Level' and 'Payment mode'; found PIN, COD, as in B2"),
                mistake(
                        "a value beside the table",
                        "Z2",
                        set("remark"),
                        "!Z2: expected an empty cell, as the column has no header"),
                mistake(
                        "a text too long",
                        "A2",
                        set("x".repeat(61)),
                        "expected at most 60 characters; found 61 characters"),
                mistake(
                        "a character that cannot be seen",
                        "A2",
                        set("PIN\u200BCOD"),
                        "characters that cannot be seen"));
    }

    @TestFactory
    Stream<DynamicTest> what_cannot_be_seen_or_placed_is_refused() {
        return Stream.of(
                sheetMistake(
                        "a hidden row", sheet -> sheet.getRow(2).setZeroHeight(true), "!3: expected a visible row"),
                sheetMistake(
                        "a row without height",
                        sheet -> sheet.getRow(2).setHeight((short) 0),
                        "!3: expected a visible row"),
                sheetMistake(
                        "a column without width",
                        sheet -> sheet.setColumnWidth(4, 0),
                        "!E1 (Risk above (%)): expected a visible column"),
                sheetMistake(
                        "a protected sheet",
                        sheet -> sheet.protectSheet("secret"),
                        "expected a sheet that a colleague can change; found a protected one"),
                sheetMistake(
                        "days counted from 1904",
                        sheet -> sheet.getWorkbook()
                                .getCTWorkbook()
                                .getWorkbookPr()
                                .setDate1904(true),
                        "expected a workbook that counts its days from 1900"),
                sheetMistake(
                        "a hidden column",
                        sheet -> sheet.setColumnHidden(4, true),
                        "!E1 (Risk above (%)): expected a visible column"),
                sheetMistake(
                        "merged cells",
                        sheet -> sheet.addMergedRegion(CellRangeAddress.valueOf("B2:C2")),
                        "!B2:C2: expected single cells"),
                sheetMistake(
                        "an empty row",
                        sheet -> sheet.removeRow(sheet.getRow(3)),
                        "!4: expected no gap between the rows; found an empty row"),
                sheetMistake(
                        "a hidden sheet",
                        sheet -> sheet.getWorkbook().setSheetHidden(0, true),
                        "expected a visible sheet"),
                sheetMistake(
                        "a renamed sheet",
                        sheet -> sheet.getWorkbook().setSheetName(0, "Failure line"),
                        "expected a sheet named 'Failure lines'"),
                sheetMistake("no rows", ReadingTablesTest::empty, "expected at least one row; found none"),
                sheetMistake(
                        "too many columns",
                        sheet -> sheet.getRow(0).createCell(70).setCellValue("x"),
                        "at most 64 columns"),
                sheetMistake(
                        "too many rows",
                        sheet -> sheet.createRow(10_001).createCell(0).setCellValue("x"),
                        "at most 10000 rows; found 10001 rows"));
    }

    @Test
    void no_two_ranks_are_alike() {
        assertThat(problemsAfter("Priority", cell("C3", cell -> cell.setCellValue(1))))
                .singleElement()
                .asString()
                .contains("!C3 (Rank): expected no other row with the same 'Rank'; found 1, as in C2");
    }

    @Test
    void an_unknown_or_missing_workbook_is_named() {
        Map<String, byte[]> workbooks = Shipped.workbooks();
        workbooks.put("logistic", workbooks.remove("logistics"));

        assertThat(Shipped.problems(workbooks)).hasSize(2).anySatisfy(message -> assertThat(message)
                .contains("Maybe logistics.xlsx was meant."));
    }

    @Test
    void a_file_broken_in_every_cell_is_told_up_to_a_limit() {
        var edited = Shipped.edited("Zones by state", sheet -> {
            for (int line = 1; line <= 600; line++) {
                sheet.createRow(line).createCell(0).setCellValue("R" + line);
            }
        });

        assertThat(Shipped.problems(edited))
                .hasSize(Problems.MOST + 1)
                .last()
                .asString()
                .contains("more problems");
    }

    private void plainTwentyFive(Cell cell) {
        cell.setCellStyle(cell.getSheet().getWorkbook().createCellStyle());
        cell.setCellValue(25);
    }

    private static void empty(XSSFSheet sheet) {
        for (int line = sheet.getLastRowNum(); line > 0; line--) {
            sheet.removeRow(sheet.getRow(line));
        }
    }

    private static DynamicTest mistake(String name, String address, Consumer<Cell> edit, String expected) {
        return sheetMistake(name, cell(address, edit), expected);
    }

    private static DynamicTest sheetMistake(String name, Consumer<XSSFSheet> edit, String expected) {
        return DynamicTest.dynamicTest(name, () -> assertThat(problemsAfter("Failure lines", edit))
                .anySatisfy(message ->
                        assertThat(message).startsWith("logistics.xlsx").contains(expected)));
    }

    private static Consumer<XSSFSheet> cell(String address, Consumer<Cell> edit) {
        var place = new CellReference(address);
        return sheet -> edit.accept(
                sheet.getRow(place.getRow()).getCell(place.getCol(), MissingCellPolicy.CREATE_NULL_AS_BLANK));
    }

    private static Consumer<Cell> set(String text) {
        return cell -> cell.setCellValue(text);
    }

    private static Consumer<Cell> set(double number) {
        return cell -> cell.setCellValue(number);
    }
}

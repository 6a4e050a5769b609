package dev.interlock.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.policy.ChoiceLimits;
import dev.interlock.policy.FailureLine;
import dev.interlock.policy.OrderMargin;
import dev.interlock.policy.PolicyRow;
import dev.interlock.policy.RowAddress;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritingWorkbooksTest {

    private static final RowAddress NOWHERE = new RowAddress("none", "none", 1);

    @Test
    void what_is_written_reads_back_as_the_same_rows() {
        List<PolicyRow> rows = Shipped.tables().rows();

        assertThat(Rulebook.of(List.of(), WorkbookWriter.writeAll(rows)).rows()).isEqualTo(rows);
    }

    @Test
    void amounts_are_exact_to_the_paisa_and_shares_to_the_basis_point() {
        for (int step = 0; step < 2_000; step += 7 + step / 4) {
            var margin = new OrderMargin(NOWHERE, "ALL", "ALL", 29_250 + step, step);

            Rulebook read = Rulebook.of(List.of(), Shipped.with("marketing", marketingWith(margin)));

            assertThat(read.rows(OrderMargin.class)).singleElement().satisfies(row -> {
                assertThat(row.marginPaise()).isEqualTo(margin.marginPaise());
                assertThat(row.lifetimeValueBp()).isEqualTo(margin.lifetimeValueBp());
            });
        }
    }

    @Test
    void a_new_workbook_has_headers_dropdowns_a_frozen_header_and_notes() throws Exception {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(WorkbookWriter.empty("logistics")))) {
            var sheet = workbook.getSheet("Failure lines");

            assertThat(sheet.getRow(0).getCell(4).getStringCellValue()).isEqualTo("Risk above (%)");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getDataValidations())
                    .extracting(DataValidation::getValidationConstraint)
                    .filteredOn(constraint -> constraint.getExplicitListValues() != null)
                    .anySatisfy(list ->
                            assertThat(list.getExplicitListValues()).containsExactly("PIN", "P3", "STATE", "COURIER"));
            assertThat(workbook.getSheet("Notes").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("About these tables");
        }
    }

    @Test
    void the_tool_never_overwrites_a_workbook(@TempDir Path folder) throws Exception {
        assertThat(WorkbookTool.create("marketing", folder)).isZero();
        Files.writeString(folder.resolve("marketing.xlsx"), "an analyst's work");

        assertThat(WorkbookTool.create("marketing", folder)).isEqualTo(1);
        assertThat(folder.resolve("marketing.xlsx")).hasContent("an analyst's work");
    }

    @Test
    void rows_of_two_workbooks_do_not_fit_into_one() {
        assertThatThrownBy(
                        () -> WorkbookWriter.write(Map.of(FailureLine.class, List.of(), ChoiceLimits.class, List.of())))
                .hasMessageContaining("must belong to one workbook");
        assertThatThrownBy(() -> WorkbookWriter.empty("astrology")).hasMessageContaining("only logistics, marketing");
    }

    private static byte[] marketingWith(OrderMargin margin) {
        var tables = Shipped.tables().withRows(List.of(margin));
        return WorkbookWriter.writeAll(tables.rows()).get("marketing");
    }
}

package dev.interlock.http;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.interlock.database.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What an analyst is told of tables that are sound. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ReviewTest extends DraftSteps {

    @Test
    void a_row_that_never_counts_is_shown_with_the_one_that_counts_instead() {
        String id = drafted(capacity("SLOW", "Slow")).path("id");

        analyst()
                .get(path("/drafts/" + id + "/findings"))
                .then()
                .statusCode(200)
                .body("incomplete", hasSize(0))
                .body("items.proved", everyItem(equalTo(true)))
                .body("items.findAll { it.brought }.kind", contains("MASKED"))
                .body("items.find { it.brought }.sheet", equalTo("Courier capacity"))
                .body(
                        "items.find { it.brought }.rows",
                        contains("logistics.xlsx › Courier capacity!3", "logistics.xlsx › Courier capacity!2"))
                .body("items.find { it.brought }.asked[0].value", equalTo("Slow"))
                .body("items.find { it.brought }.text", containsString("never counts"));
    }

    @Test
    void a_gap_of_the_tables_that_decide_comes_with_the_row_that_would_close_it() {
        analyst()
                .get(path("/tables/findings"))
                .then()
                .statusCode(200)
                .body("items.brought", everyItem(equalTo(false)))
                .body("items.text", hasItem(startsWith("logistics.xlsx › Failure lines: no row for")))
                .body("items.find { it.sheet == 'Failure lines' }.closedBy.value", contains("PIN", "PREPAID"));
    }

    @Test
    void an_unknown_draft_has_no_findings() {
        analyst().get(path("/drafts/" + UUID.randomUUID() + "/findings")).then().statusCode(404);
        Door.as("no-such-brand", "ANALYST")
                .get("/api/v1/brands/no-such-brand/tables/findings")
                .then()
                .statusCode(404);
    }

    private static Consumer<XSSFWorkbook> capacity(String row, String courier) {
        return workbook -> {
            XSSFSheet sheet = workbook.getSheet("Courier capacity");
            Row all = sheet.getRow(1);
            Row added = sheet.createRow(2);
            for (int column = 0; column < 5; column++) {
                added.createCell(column).setCellStyle(all.getCell(column).getCellStyle());
            }
            added.getCell(0).setCellValue(row);
            added.getCell(1).setCellValue(courier);
            added.getCell(2).setCellValue(0.6);
            added.getCell(3).setCellValue(0.9);
            added.getCell(4).setCellValue(24);
        };
    }
}

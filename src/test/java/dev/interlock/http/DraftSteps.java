package dev.interlock.http;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.RestAssured;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;

/** What people of the logistics team do with their workbook, for a brand with a pin code at risk. */
abstract class DraftSteps {

    private static final String XLSX = WorkbookFiles.XLSX;
    private static final String LINES = "Failure lines";

    String brand;

    @BeforeEach
    void a_brand_with_a_pin_code_at_32_percent() {
        brand = Door.brand();
        Door.as(brand, "INTEGRATOR")
                .body(Facts.batch(Facts.window("800001", 1_000, 320)))
                .post(path("/facts"))
                .then()
                .statusCode(200)
                .body("decision.signals.type", hasItem("GeoRisk"));
    }

    static Consumer<XSSFWorkbook> line(double riskAbove) {
        return workbook -> set(workbook, "E2", riskAbove);
    }

    static void set(XSSFWorkbook workbook, String address, Object value) {
        var place = new CellReference(address);
        Row row = workbook.getSheet(LINES).getRow(place.getRow());
        if (value instanceof Number number) {
            row.getCell(place.getCol()).setCellValue(number.doubleValue());
            if (number.doubleValue() > 1 && address.startsWith("E")) {
                row.getCell(place.getCol()).setCellStyle(workbook.createCellStyle());
            }
        } else {
            row.getCell(place.getCol()).setCellValue((String) value);
        }
    }

    static byte[] edited(Consumer<XSSFWorkbook> edit, byte[] bytes) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                var out = new ByteArrayOutputStream()) {
            edit.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] downloaded() {
        return analyst()
                .get(path("/tables/logistics.xlsx"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    Response upload(byte[] workbook) {
        return RestAssured.given()
                .config(Door.asBytes())
                .auth()
                .oauth2(Door.token(brand, "an analyst", Set.of("ANALYST"), "LOGISTICS"))
                .contentType(XLSX)
                .queryParam("reason", "The season begins.")
                .body(workbook)
                .post(path("/drafts/logistics.xlsx"));
    }

    ExtractableResponse<Response> drafted(Consumer<XSSFWorkbook> edit) {
        return drafted(edited(edit, downloaded()));
    }

    ExtractableResponse<Response> drafted(byte[] workbook) {
        return upload(workbook).then().statusCode(201).extract();
    }

    void rehearsed(String id) {
        analyst()
                .post(path("/drafts/" + id + "/rehearse"))
                .then()
                .statusCode(200)
                .body("draft.state", equalTo("REHEARSED"))
                .body("draft.rehearsal.run", greaterThan(100))
                .body("draft.rehearsal.failedProduct", hasSize(0))
                .body("notKept", hasSize(0));
    }

    ValidatableResponse approved(String id, String person) {
        return approvedBy(id, person, "LOGISTICS");
    }

    ValidatableResponse approvedBy(String id, String person, String team) {
        return Door.bearing(Door.token(brand, person, Set.of("APPROVER"), team))
                .body(Map.of("reason", "Agreed."))
                .post(path("/drafts/" + id + "/approve"))
                .then();
    }

    String active(Consumer<XSSFWorkbook> edit) {
        return activated(drafted(edit).path("id"));
    }

    String activated(String id) {
        rehearsed(id);
        approved(id, "colleague").statusCode(200).body("state", equalTo("ACTIVE"));
        return id;
    }

    String state(String id) {
        return analyst().get(path("/drafts/" + id)).jsonPath().getString("state");
    }

    String rulebook(String id) {
        return analyst().get(path("/drafts/" + id)).jsonPath().getString("rulebook");
    }

    void signals(int standing) {
        Door.as(brand, "INTEGRATOR").get(path("/signals")).then().body("items", hasSize(standing));
    }

    RequestSpecification analyst() {
        return Door.bearing(Door.token(brand, "an analyst", Set.of("ANALYST"), "LOGISTICS"));
    }

    RequestSpecification approver(String person) {
        return Door.bearing(Door.token(brand, person, Set.of("APPROVER"), "LOGISTICS"));
    }

    String path(String rest) {
        return "/api/v1/brands/" + brand + rest;
    }
}

package dev.interlock.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.interlock.brand.Brands;
import dev.interlock.brand.Mandate;
import dev.interlock.database.TestDatabase;
import dev.interlock.journal.Rulebooks;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a draft would have concluded on the last days, over the door. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class BackTestsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Brands brands;

    @Inject
    DataSource database;

    private String brand;

    /** One pin code fails 10, 20, 22, 30 and 10 of a hundred. */
    @BeforeEach
    void a_brand_with_five_days() {
        brand = Door.brand();
        int[] failed = {10, 20, 22, 30, 10};
        for (int day = 0; day < failed.length; day++) {
            posted(10 + day, failed[day]);
        }
    }

    @Test
    void a_lowered_line_shows_on_which_days_it_would_have_raised() {
        String draft = drafted("E2", 0.18);

        JsonPath found = done(begun(draft, 30));

        assertThat(found.getString("state")).isEqualTo("DONE");
        assertThat(found.getInt("daysDone")).isEqualTo(5);
        assertThat(found.getInt("days")).isEqualTo(30);
        assertThat(found.getInt("factsTold")).isEqualTo(5);
        assertThat(found.getString("result.to")).isEqualTo("2026-11-14");
        assertThat(found.getList("result.days.day", String.class))
                .containsExactly("2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13", "2026-11-14");
        assertThat(found.getList("result.days.difference.signalsRaised", Integer.class))
                .containsExactly(0, 1, 1, 0, 0);
        assertThat(found.getList("result.days.present.moved.signalsRaised", Integer.class))
                .containsExactly(0, 0, 0, 1, 0);
        assertThat(found.getList("result.days.draft.moved.signalsRaised", Integer.class))
                .containsExactly(0, 1, 0, 0, 0);
        assertThat(found.getString("result.days[1].differences.find { it.type == 'GeoRisk' }.subject"))
                .isEqualTo("PIN:800001");
        assertThat(found.getInt("result.draft.signalsRaised")).isEqualTo(found.getInt("result.present.signalsRaised"));
        assertThat(found.getInt("result.daysThatDiffer")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void only_the_days_asked_for_are_looked_at() {
        JsonPath found = done(begun(drafted("E2", 0.18), 3));

        assertThat(found.getString("result.from")).isEqualTo("2026-11-12");
        assertThat(found.getList("result.days.draft.signals", Integer.class).get(0))
                .isEqualTo(1);
        assertThat(found.getList("result.days.draft.moved.signalsRaised", Integer.class))
                .containsExactly(0, 0, 0);
    }

    @Test
    void a_draft_of_other_numbers_changes_no_day() {
        JsonPath found = done(begun(drafted("E8", 0.9), 30));

        assertThat(found.getString("state")).isEqualTo("DONE");
        assertThat(found.getInt("result.daysThatDiffer")).isZero();
        assertThat(found.getLong("result.gainPaise")).isZero();
        assertThat(found.getList("result.days.differences", List.class)).allMatch(List::isEmpty);
        assertThat(found.getList("result.days.present")).isEqualTo(found.getList("result.days.draft"));
        assertThat(found.getList("result.days.present.signals", Integer.class)).contains(1);
    }

    @Test
    void one_is_done_at_a_time_and_a_cancelled_one_makes_room() throws SQLException {
        String draft = drafted("E2", 0.18);
        String location;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE journal_entry IN ACCESS EXCLUSIVE MODE");
            location = begun(draft, 30);
            analyst().get(location).then().body("state", equalTo("RUNNING")).body("result", nullValue());
            begin(draft, 30)
                    .statusCode(429)
                    .header("Retry-After", equalTo("2"))
                    .body("type", equalTo("urn:interlock:problem:queue-full"));

            analyst()
                    .delete(location)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("CANCELLED"))
                    .body("ended", not(nullValue()));
            connection.rollback();
        }

        JsonPath next = done(begunOnceFree(draft));

        assertThat(next.getString("state")).isEqualTo("DONE");
        analyst().get(location).then().body("state", equalTo("CANCELLED")).body("factsTold", equalTo(0));
        analyst().delete(location).then().body("state", equalTo("CANCELLED"));
    }

    @Test
    void what_is_done_cannot_be_cancelled() {
        String location = begun(drafted("E2", 0.18), 30);
        done(location);

        analyst().delete(location).then().statusCode(200).body("state", equalTo("DONE"));
    }

    @Test
    void what_is_unknown_out_of_bounds_stale_or_forbidden_is_refused() {
        String draft = drafted("E2", 0.18);
        String other = drafted("E2", 0.19);

        begin(UUID.randomUUID().toString(), 30).statusCode(404).body("detail", startsWith("There is no draft"));
        begin(draft, 0).statusCode(422).body("errors[0].pointer", equalTo("days"));
        begin(draft, 91).statusCode(422).body("detail", containsString("from 1 to 90"));
        analyst()
                .get(path(draft) + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("detail", containsString("until the service stops"));
        Door.as(brand, "INTEGRATOR").post(path(draft)).then().statusCode(403);
        String location = begun(draft, 1);
        done(location);
        analyst().get(location.replace(draft, other)).then().statusCode(404);
        activated(other);
        begin(draft, 30).statusCode(409).body("type", containsString("stale"));
    }

    private void posted(int day, int failed) {
        String batch =
                """
                {"asOf": "2026-11-%1$dT22:00:00+05:30", "facts": [
                  {"type": "NdrWindow", "geo": "PIN:800001", "stateCode": "IN-BR", "paymentMode": "COD",
                   "windowStart": "2026-11-%2$02d", "windowEnd": "2026-11-%1$d", "attempted": 1000, "ndr": %3$d,
                   "resolved": 0, "rto": 0, "open": 0, "observedAt": "2026-11-%1$dT21:00:00+05:30"}]}"""
                        .formatted(day, day - 6, failed * 10);
        Door.as(brand, "INTEGRATOR")
                .body(batch)
                .post("/api/v1/brands/" + brand + "/facts")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse begin(String draft, int days) {
        return analyst().queryParam("days", days).post(path(draft)).then();
    }

    private String begun(String draft, int days) {
        return begin(draft, days)
                .statusCode(202)
                .body("draft", equalTo(draft))
                .extract()
                .header("Location");
    }

    private String begunOnceFree(String draft) {
        Instant end = Instant.now().plus(PATIENCE);
        Response answer = analyst().post(path(draft));
        while (answer.statusCode() == 429 && Instant.now().isBefore(end)) {
            answer = analyst().post(path(draft));
        }
        return answer.then().statusCode(202).extract().header("Location");
    }

    private JsonPath done(String location) {
        Instant end = Instant.now().plus(PATIENCE);
        JsonPath now = analyst().get(location).jsonPath();
        while (now.getString("state").equals("RUNNING") && Instant.now().isBefore(end)) {
            now = analyst().get(location).jsonPath();
        }
        return now;
    }

    private void activated(String draft) {
        String id = analyst()
                .get("/api/v1/brands/" + brand + "/drafts/" + draft)
                .jsonPath()
                .getString("rulebook");
        brands.desk(brand)
                .activate(new Rulebooks(database).load(id), Mandate.deployed("a colleague"))
                .toCompletableFuture()
                .join();
    }

    private String drafted(String cell, double value) {
        String tables = "/api/v1/brands/" + brand + "/tables/logistics.xlsx";
        byte[] edited = edited(analyst().get(tables).asByteArray(), cell, value);
        return RestAssured.given()
                .config(Door.asBytes())
                .auth()
                .oauth2(Door.token(brand, "an analyst", Set.of("ANALYST"), "LOGISTICS"))
                .contentType(WorkbookFiles.XLSX)
                .queryParam("reason", "The season begins.")
                .body(edited)
                .post("/api/v1/brands/" + brand + "/drafts/logistics.xlsx")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static byte[] edited(byte[] bytes, String cell, double value) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                var out = new ByteArrayOutputStream()) {
            var place = new CellReference(cell);
            var row = workbook.getSheet("Failure lines").getRow(place.getRow());
            row.getCell(place.getCol()).setCellValue(value);
            if (value < 0.2) {
                row.getCell(place.getCol() + 1).setCellValue(0.15);
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private RequestSpecification analyst() {
        return Door.bearing(Door.token(brand, "an analyst", Set.of("ANALYST"), "LOGISTICS"));
    }

    private String path(String draft) {
        return "/api/v1/brands/" + brand + "/drafts/" + draft + "/back-test";
    }
}

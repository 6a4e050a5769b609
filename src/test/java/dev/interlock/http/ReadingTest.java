package dev.interlock.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.interlock.database.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a brand knows, what followed, and why. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ReadingTest {

    private String brand;
    private JsonPath answer;

    @BeforeEach
    void one_zone_fails_and_one_does_not() {
        brand = Door.brand();
        answer = as("INTEGRATOR")
                .body(Facts.batch(Facts.window("800001", 200, 100), Facts.window("560001", 200, 10)))
                .post(path("/facts"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void a_word_that_is_none_of_the_choices_is_named_with_the_choices() {
        as("ANALYST")
                .get(path("/signals?status=OPEN"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("status"))
                .body("detail", equalTo("The status (OPEN) must be one of ACTIVE, CLEARED, ALL."));
        as("ANALYST")
                .get(path("/inbox/SALES"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("department"))
                .body("errors.value", hasItem("SALES"));
    }

    @Test
    void a_signal_that_was_raised_is_listed_and_found_by_its_id() {
        String id = answer.getString("decision.signals.find { it.subject == 'PIN:800001' }.id");

        as("ANALYST").get(path("/signals?status=ACTIVE&type=GeoRisk")).then().body("items.id", hasItem(id));
        as("ANALYST")
                .get(path("/signals/" + id))
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("subject", equalTo("PIN:800001"))
                .body("target", equalTo("COD"))
                .body("raisedAt", equalTo(Facts.AS_OF))
                .body("conclusion.figures.sample", notNullValue());
    }

    @Test
    void no_signal_speaks_of_the_zone_that_does_not_fail() {
        as("ANALYST").get(path("/signals?status=ALL")).then().body("items.subject", not(hasItem("PIN:560001")));
        assertThat(answer.getList("decision.considered.subject", String.class)).contains("PIN:560001|COD");
    }

    @Test
    void figures_are_listed_whether_or_not_they_cross_their_line_and_say_why() {
        JsonPath first =
                as("ANALYST").get(path("/figures/ZoneEvidence?limit=1")).jsonPath();
        JsonPath second = as("ANALYST")
                .queryParam("after", first.getString("next"))
                .get(path("/figures/ZoneEvidence?limit=1000"))
                .jsonPath();

        assertThat(first.getList("items.subject")).hasSize(1);
        assertThat(second.getList("items.subject", String.class))
                .doesNotContain(first.getString("items[0].subject"))
                .contains("PIN:800001|COD|NDR")
                .isSorted();
        assertThat(second.getString("next")).isNull();
        assertThat(second.getInt("items.find { it.subject == 'PIN:800001|COD|NDR' }.figure.figures.failures"))
                .isEqualTo(100);
        as("AUDITOR")
                .get(path("/figures/ZoneEvidence/why?subject=PIN:560001|COD|NDR"))
                .then()
                .statusCode(200)
                .body("steps[0].rows.row", hasItem("PIN-COD"))
                .body("steps[0].facts.type", hasItem("DeliveryHistory"));
    }

    @Test
    void figures_that_nobody_watches_or_that_do_not_stand_are_named() {
        as("ANALYST")
                .get(path("/figures/Temperature"))
                .then()
                .statusCode(404)
                .body(
                        "detail",
                        containsString(
                                "SpendPace, SpendTrend, StockAgeing, StockFigures, StockValue, UnpricedReorder, UnvaluedStock, WorkingCapital, ZoneEvidence"));
        as("ANALYST")
                .get(path("/figures/SpendPace/why?subject=C-404"))
                .then()
                .statusCode(404)
                .body("detail", equalTo("No SpendPace speaks of (C-404) now."));
        as("ANALYST").get(path("/figures/SpendPace/why")).then().statusCode(422);
        as("ANALYST").get(path("/figures/SpendPace?limit=0")).then().statusCode(422);
    }

    @Test
    void cash_is_forecast_for_thirty_days_once_a_position_was_told() {
        as("ANALYST").get(path("/cash-forecast")).then().statusCode(404).body("detail", containsString("CashPosition"));
        String day = Facts.AS_OF.substring(0, 10);
        String position =
                """
                {"type": "CashPosition", "date": "%s", "openingPaise": 900000000, "facilityLimitPaise": 0,
                 "observedAt": "%s"}"""
                        .formatted(day, Facts.AS_OF);
        String rent =
                """
                {"type": "CommittedFlow", "flowId": "rent", "dueOn": "%s", "amountPaise": -10000000, "purpose": "Rent",
                 "settled": false, "observedAt": "%s"}"""
                        .formatted(day, Facts.AS_OF);
        as("INTEGRATOR")
                .body(Facts.batch(position, rent))
                .post(path("/facts"))
                .then()
                .statusCode(200);

        as("ANALYST")
                .get(path("/cash-forecast"))
                .then()
                .statusCode(200)
                .body("forecast.rows.size()", equalTo(30))
                .body("forecast.rows[0].date", equalTo(day))
                .body("forecast.rows[0].committedPaise", equalTo(-10_000_000))
                .body("forecast.rows[0].movements[0].source", equalTo("rent"))
                .body("forecast.rows[29].closingPaise", equalTo(890_000_000))
                .body("workingCapital.payablesPaise", equalTo(10_000_000));
        as("AUDITOR")
                .get(path("/figures/CashForecast/why?subject=CASH"))
                .then()
                .statusCode(200)
                .body("steps.facts.flatten().type", hasItem("CommittedFlow"));
    }

    @Test
    void a_signal_is_cleared_when_its_reasons_go_and_stays_readable() {
        String id = answer.getString("decision.signals.find { it.subject == 'PIN:800001' }.id");
        String restated = Facts.window("800001", 200, 1).replace("T05:30:00", "T05:45:00");

        as("INTEGRATOR").body(Facts.batch(restated)).post(path("/facts")).then().statusCode(200);

        as("ANALYST")
                .get(path("/signals/" + id))
                .then()
                .body("status", equalTo("CLEARED"))
                .body("clearedAt", notNullValue());
        as("ANALYST").get(path("/signals")).then().body("items.id", not(hasItem(id)));
        as("ANALYST").get(path("/signals?status=CLEARED")).then().body("items.id", hasItem(id));
    }

    @Test
    void known_facts_are_listed_page_by_page() {
        JsonPath first = as("ANALYST").get(path("/facts/NdrWindow?limit=1")).jsonPath();
        JsonPath second = as("ANALYST")
                .queryParam("after", first.getString("next"))
                .get(path("/facts/NdrWindow?limit=1"))
                .jsonPath();

        assertThat(first.getList("items.fact.geo", String.class)).containsExactly("PIN:560001");
        assertThat(second.getList("items.fact.geo", String.class)).containsExactly("PIN:800001");
        assertThat(second.getLong("items[0].position")).isEqualTo(answer.getLong("position"));
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void a_type_of_facts_that_does_not_exist() {
        as("ANALYST").get(path("/facts/Weather")).then().statusCode(404).body("detail", containsString("NdrWindow"));
    }

    @Test
    void a_page_that_was_never_there() {
        as("ANALYST").get(path("/signals?after=%3F")).then().statusCode(422).body("detail", containsString("next"));
        as("ANALYST").get(path("/signals?limit=0")).then().statusCode(422).body("detail", containsString("limit"));
    }

    @Test
    void a_decision_shows_rules_rows_and_facts() {
        JsonPath trace = as("AUDITOR")
                .get(path("/decisions/" + answer.getString("decision.id")))
                .then()
                .statusCode(200)
                .body("position", equalTo(answer.getInt("position")))
                .extract()
                .jsonPath();

        assertThat(trace.getList("changes.because.steps.rule.sentence.flatten()", String.class))
                .isNotEmpty();
        assertThat(trace.getList("changes.because.steps.rows.at.flatten()", String.class))
                .anyMatch(at -> at.startsWith("logistics.xlsx"));
        assertThat(trace.getList("changes.because.steps.facts.position.flatten()", Integer.class))
                .contains(answer.getInt("position"));
    }

    @Test
    void the_verdict_on_a_zone_is_explained_at_risk_or_not() {
        as("ANALYST")
                .get(path("/why?geo=PIN:800001&mode=COD"))
                .then()
                .statusCode(200)
                .body("steps[0].type", equalTo("ZoneAtRisk"));
        as("ANALYST")
                .get(path("/why?geo=PIN:560001&mode=COD"))
                .then()
                .statusCode(200)
                .body("steps[0].type", equalTo("ZoneNotAtRisk"));
        as("ANALYST").get(path("/why?geo=PIN:999999&mode=COD")).then().statusCode(404);
        as("ANALYST").get(path("/why?geo=Patna")).then().statusCode(422).body("errors[0].pointer", equalTo("geo"));
    }

    @Test
    void the_journal_is_gapless_and_chained() {
        JsonPath journal = as("AUDITOR").get(path("/journal")).jsonPath();
        List<Integer> positions = journal.getList("items.position", Integer.class);

        assertThat(positions).first().isEqualTo(1);
        assertThat(positions).hasSize(positions.get(positions.size() - 1));
        assertThat(journal.getString("items.find { it.kind == 'FACTS' }.principal"))
                .isEqualTo("a test's INTEGRATOR");
        assertThat(journal.getList("items.hash", String.class)).doesNotHaveDuplicates();
    }

    @Test
    void the_brand_tells_where_its_journal_stands() {
        as("ANALYST")
                .get("/api/v1/brands/" + brand)
                .then()
                .body("position", greaterThan(0))
                .body("clock", equalTo("POSTED"))
                .body("timeZone", equalTo("Asia/Kolkata"))
                .body("rulebook", equalTo(answer.getString("rulebook")))
                .body("ownedHere", equalTo(true));
    }

    @Test
    void a_token_of_one_brand_lists_that_brand_only() {
        Door.as(brand, "ANALYST").get("/api/v1/brands").then().body("items.name", contains(brand));
    }

    @Test
    void the_active_rulebook_names_its_rules_and_tables() {
        as("ANALYST")
                .get("/api/v1/rulebooks/active")
                .then()
                .body("id", equalTo(answer.getString("rulebook")))
                .body("rules.sentence", everyItem(notNullValue()))
                .body("tables.workbook", hasItem("logistics"));
        as("ANALYST").get("/api/v1/rulebooks").then().body("items.find { it.active }.brands", hasItem(brand));
    }

    @Test
    void a_workbook_is_downloaded_as_it_was_read() {
        byte[] workbook = as("ANALYST")
                .get("/api/v1/tables/logistics.xlsx")
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"[0-9a-f]{64}\""))
                .extract()
                .asByteArray();

        assertThat(workbook).startsWith('P', 'K');
        as("ANALYST")
                .get("/api/v1/tables/weather.xlsx")
                .then()
                .statusCode(404)
                .body("detail", containsString("logistics"));
    }

    @Test
    void the_same_rules_read_again_change_nothing() {
        Door.admin()
                .post("/api/v1/rulebooks/reload")
                .then()
                .statusCode(200)
                .body("rulebook", equalTo(answer.getString("rulebook")))
                .body("brands", anEmptyMap());
    }

    @Test
    void an_id_of_another_brand_is_not_found() {
        String other = Door.brand();

        as("ANALYST")
                .get("/api/v1/brands/" + other + "/decisions/" + answer.getString("decision.id"))
                .then()
                .statusCode(404);
        as("ANALYST")
                .get("/api/v1/brands/" + other + "/signals/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        as("ANALYST").get("/api/v1/brands/" + other + "/signals").then().body("items", hasSize(0));
    }

    private static RequestSpecification as(String role) {
        return Door.as(null, role);
    }

    private String path(String rest) {
        return "/api/v1/brands/" + brand + rest;
    }
}

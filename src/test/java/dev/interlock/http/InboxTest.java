package dev.interlock.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.interlock.database.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which department hears which signal, and that it says so. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class InboxTest {

    private String brand;

    @BeforeEach
    void a_new_brand() {
        brand = Door.brand();
    }

    @Test
    void a_department_is_owed_a_signal_with_the_row_that_says_so_and_acknowledges_it_once() {
        JsonPath told = risk("2026-11-15", 400, "2026-11-15T23:30:00+05:30");
        String id = told.getString("decision.signals.find { it.type == 'GeoRisk' }.id");
        assertThat(told.getList("decision.deliveries.findAll { it.id == '%s' }.department".formatted(id), String.class))
                .containsExactlyInAnyOrder("MARKETING", "LOGISTICS");

        person("MARKETING")
                .get(path("/inbox/MARKETING"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id))
                .body("items[0].type", equalTo("GeoRisk"))
                .body("items[0].signalClass", equalTo("STRUCTURAL"))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].acknowledgeBy", equalTo("2026-11-16T11:30:00+05:30"))
                .body("items[0].escalatesTo", equalTo("LEADERSHIP"))
                .body("items[0].route.row", equalTo("GEO-RISK"))
                .body("items[0].route.cell", equalTo("routing.xlsx › Routes!2"))
                .body("items[0].conclusion.riskClass", equalTo("STRUCTURAL"));

        JsonPath first = acknowledge("MARKETING", id, "On it.");
        assertThat(first.getString("state")).isEqualTo("ACKNOWLEDGED");
        assertThat(first.getString("acknowledged.by")).isEqualTo("somebody of MARKETING");
        assertThat(first.getString("acknowledged.note")).isEqualTo("On it.");
        long position = position();
        assertThat(acknowledge("MARKETING", id, "Again.").getString("acknowledged.note"))
                .isEqualTo("On it.");
        assertThat(position()).as("nothing is journaled twice").isEqualTo(position);
        assertThat(auditor().get(path("/journal?limit=100")).jsonPath().getList("items.kind", String.class))
                .contains("ACKNOWLEDGED");
    }

    @Test
    void what_is_not_acknowledged_in_time_escalates_expires_and_can_be_acknowledged_no_more() {
        String id = risk("2026-11-15", 400, "2026-11-15T23:30:00+05:30").getString("decision.signals[0].id");
        JsonPath late = clock("2026-11-16T11:30:00+05:30");
        assertThat(late.getString("decision.deliveries.find { it.department == 'MARKETING' }.state"))
                .isEqualTo("ESCALATED");

        person("LEADERSHIP")
                .get(path("/inbox/LEADERSHIP"))
                .then()
                .body("items.id", equalTo(List.of(id)))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].escalatedFrom", equalTo("MARKETING"));
        person("MARKETING")
                .get(path("/inbox/MARKETING"))
                .then()
                .body("items[0].state", equalTo("ESCALATED"))
                .body("items[0].escalatedAt", equalTo("2026-11-16T11:30:00+05:30"));

        clock("2026-11-18T23:30:00+05:30");
        person("LEADERSHIP").get(path("/inbox/LEADERSHIP")).then().body("items", hasSize(0));
        person("MARKETING")
                .get(path("/inbox/MARKETING"))
                .then()
                .body("items[0].state", equalTo("EXPIRED"))
                .body("items[0].acknowledged.by", equalTo("interlock"));
        said("MARKETING", id)
                .then()
                .statusCode(409)
                .body("type", containsString("out-of-turn"))
                .body("detail", containsString("expired"));
    }

    @Test
    void who_was_never_owed_it_or_comes_when_it_has_gone_is_told_so() {
        String id = risk("2026-11-15", 400, "2026-11-15T23:30:00+05:30").getString("decision.signals[0].id");

        said("FINANCE", id).then().statusCode(404).body("detail", containsString("FINANCE"));
        said("MARKETING", UUID.randomUUID().toString()).then().statusCode(404);
        person("MARKETING")
                .body(Map.of("note", "x".repeat(501)))
                .post(path("/signals/" + id + "/acknowledge"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/note"));
        risk("2026-11-16", 100, "2026-11-16T23:30:00+05:30");
        risk("2026-11-17", 100, "2026-11-17T23:30:00+05:30");
        risk("2026-11-18", 100, "2026-11-18T23:30:00+05:30");
        said("MARKETING", id).then().statusCode(409).body("detail", containsString("went at"));
        person("MARKETING").get(path("/inbox/MARKETING")).then().body("items", hasSize(0));

        String again = risk("2026-11-19", 400, "2026-11-19T23:30:00+05:30").getString("decision.signals[0].id");
        assertThat(again).isNotEqualTo(id);
        person("MARKETING")
                .get(path("/inbox/MARKETING"))
                .then()
                .body("items.id", equalTo(List.of(again)))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].acknowledged", nullValue());
    }

    @Test
    void departments_see_and_speak_for_themselves_only() {
        String id = risk("2026-11-15", 400, "2026-11-15T23:30:00+05:30").getString("decision.signals[0].id");

        person("LOGISTICS").get(path("/inbox/MARKETING")).then().statusCode(403);
        person("LOGISTICS").get(path("/summaries/MARKETING")).then().statusCode(403);
        as(Set.of("ANALYST"), null).get(path("/inbox/MARKETING")).then().statusCode(403);
        person("LEADERSHIP").get(path("/inbox/MARKETING")).then().statusCode(200);
        auditor().get(path("/inbox/MARKETING")).then().statusCode(200);
        Door.admin().get(path("/inbox/MARKETING")).then().statusCode(200);
        for (String team : List.of("LOGISTICS", "LEADERSHIP")) {
            person(team)
                    .body(Map.of("department", "MARKETING"))
                    .post(path("/signals/" + id + "/acknowledge"))
                    .then()
                    .statusCode(403)
                    .body("detail", containsString("MARKETING"));
        }
        auditor()
                .body(Map.of())
                .post(path("/signals/" + id + "/acknowledge"))
                .then()
                .statusCode(403);
        integrator()
                .body(Map.of())
                .post(path("/signals/" + id + "/acknowledge"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/department"));
        integrator()
                .body(Map.of("department", "MARKETING"))
                .post(path("/signals/" + id + "/acknowledge"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"));
    }

    @Test
    void an_inbox_comes_in_pages_what_is_open_and_most_urgent_first() {
        String first = risk("2026-11-15", 400, "2026-11-15T20:30:00+05:30").getString("decision.signals[0].id");
        integrator()
                .body(Map.of(
                        "asOf", "2026-11-15T21:30:00+05:30", "facts", List.of(window("800002", "2026-11-15", 400))))
                .post(path("/facts"));
        integrator()
                .body(Map.of(
                        "asOf", "2026-11-15T22:30:00+05:30", "facts", List.of(window("800003", "2026-11-15", 400))))
                .post(path("/facts"));
        acknowledge("MARKETING", first, "Seen.");

        JsonPath page =
                person("MARKETING").get(path("/inbox/MARKETING?limit=2")).jsonPath();
        assertThat(page.getList("items.subject", String.class)).containsExactly("PIN:800002", "PIN:800003");
        JsonPath rest = person("MARKETING")
                .get(path("/inbox/MARKETING?limit=2&after=" + page.getString("next")))
                .jsonPath();
        assertThat(rest.getList("items.id", String.class)).containsExactly(first);
        assertThat(rest.getString("next")).isNull();
    }

    @Test
    void a_summary_says_what_is_raised_acknowledged_and_open() {
        String id = risk("2026-11-15", 400, "2026-11-15T08:30:00+05:30").getString("decision.signals[0].id");
        clock("2026-11-15T09:00:00+05:30");
        acknowledge("MARKETING", id, "On it.");

        person("MARKETING")
                .get(path("/summaries/MARKETING"))
                .then()
                .statusCode(200)
                .body("from", equalTo("2026-11-15"))
                .body("raised.ACKNOWLEDGED.count", equalTo(1))
                .body("signals[0].acknowledgedBy", equalTo("somebody of MARKETING"))
                .body("signals[0].acknowledgedSeconds", equalTo(1800))
                .body("signals[0].trace", notNullValue())
                .body("notAcknowledged", hasSize(0))
                .body("moreSignals", equalTo(0));
        assertThat(person("MARKETING").get(path("/summaries/MARKETING/text")).asString())
                .contains("Raised: 1 ACKNOWLEDGED", "by somebody of MARKETING after 0 h 30 min");
        person("MARKETING")
                .get(path("/summaries/MARKETING?day=2026-11-14"))
                .then()
                .statusCode(404);
        person("MARKETING").get(path("/summaries/MARKETING?day=soon")).then().statusCode(422);
    }

    private JsonPath risk(String day, int failed, String asOf) {
        return integrator()
                .body(Map.of("asOf", asOf, "facts", List.of(window("800001", day, failed))))
                .post(path("/facts"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> window(String pin, String day, int failed) {
        return Map.ofEntries(
                Map.entry("type", "NdrWindow"),
                Map.entry("geo", "PIN:" + pin),
                Map.entry("stateCode", "IN-BR"),
                Map.entry("paymentMode", "COD"),
                Map.entry("windowStart", LocalDate.parse(day).minusDays(6).toString()),
                Map.entry("windowEnd", day),
                Map.entry("attempted", 1000),
                Map.entry("ndr", failed),
                Map.entry("resolved", 0),
                Map.entry("rto", 0),
                Map.entry("open", 0),
                Map.entry("observedAt", day + "T06:00:00+05:30"));
    }

    private JsonPath clock(String asOf) {
        return integrator()
                .body(Map.of("asOf", asOf, "facts", List.of()))
                .post(path("/facts"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath acknowledge(String team, String id, String note) {
        return person(team)
                .body(Map.of("note", note))
                .post(path("/signals/" + id + "/acknowledge"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Response said(String team, String id) {
        return person(team).body(Map.of()).post(path("/signals/" + id + "/acknowledge"));
    }

    private long position() {
        return Door.admin().get("/api/v1/brands/" + brand).jsonPath().getLong("position");
    }

    private RequestSpecification person(String team) {
        return as(Set.of("ANALYST"), team);
    }

    private RequestSpecification as(Set<String> roles, @Nullable String team) {
        return Door.bearing(Door.token(brand, "somebody of " + team, roles, team));
    }

    private RequestSpecification integrator() {
        return Door.as(brand, "INTEGRATOR");
    }

    private RequestSpecification auditor() {
        return Door.as(brand, "AUDITOR");
    }

    private String path(String rest) {
        return "/api/v1/brands/" + brand + rest;
    }
}

package dev.interlock.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import dev.interlock.database.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scenarios at the door. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class RunningScenariosTest {

    private static final String PATH = "/api/v1/scenarios";
    private static final String SCENARIO =
            """
            why: The line is crossed above 25 %.
            tables: { like: brief }
            on: 2026-11-10
            given:
              - windows: { geo: PIN:800001, paymentMode: COD, firstEnds: 2026-11-10, failed: 40 of 100 }
            then:
              signals:
                - GeoRisk: { geo: PIN:800001, riskClass: STRUCTURAL }
            """;

    @Test
    void lists_every_scenario_with_its_reason() {
        Door.as(null, "ANALYST")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.name", hasItem("exactly 25 percent of failures is no risk"))
                .body("items.size()", greaterThan(60));
    }

    @Test
    void runs_the_named_ones() {
        Door.as(null, "AUDITOR")
                .body(Map.of("names", List.of("exactly 25 percent of failures is no risk")))
                .post(PATH + "/run")
                .then()
                .statusCode(200)
                .body("passed", equalTo(1))
                .body("failed", equalTo(0));
    }

    @Test
    void refuses_names_it_does_not_know() {
        Door.as(null, "ANALYST")
                .body(Map.of("names", List.of("no such thing")))
                .post(PATH + "/run")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/names/0"));
    }

    @Test
    void runs_a_scenario_that_is_sent() {
        sent(SCENARIO).statusCode(200).body("passed", equalTo(1)).body("outcomes[0].mismatches", empty());
    }

    @Test
    void says_what_was_found_instead_and_by_which_rules() {
        sent(SCENARIO.replace("STRUCTURAL", "WATCH"))
                .statusCode(200)
                .body("failed", equalTo(1))
                .body("outcomes[0].mismatches[0].line", equalTo(8))
                .body("outcomes[0].mismatches[0].found", containsString("riskClass: expected WATCH; found STRUCTURAL"))
                .body("outcomes[0].mismatches[0].because.id", hasItem("LW-02"));
    }

    @Test
    void refuses_a_scenario_with_unknown_words() {
        sent(SCENARIO.replace("windows:", "window:"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("body.yaml:5"))
                .body("errors[0].message", containsString("Maybe windows was meant."));
    }

    @Test
    void refuses_a_scenario_larger_than_its_limit() {
        sent("#".repeat(300_000)).statusCode(413);
    }

    @Test
    void integrators_run_nothing() {
        Door.as(null, "INTEGRATOR").body("{}").post(PATH + "/run").then().statusCode(403);
    }

    private static ValidatableResponse sent(String yaml) {
        var plain = RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .encodeContentTypeAs("application/yaml", ContentType.TEXT)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false));
        return Door.as(null, "ANALYST")
                .config(plain)
                .contentType("application/yaml")
                .body(yaml)
                .post(PATH + "/run")
                .then();
    }
}

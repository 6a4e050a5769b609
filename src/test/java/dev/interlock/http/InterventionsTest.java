package dev.interlock.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.interlock.database.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a proposal to what was carried out, and back. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class InterventionsTest {

    private static final String LOOP = "/loops/LOGISTICS_TO_MARKETING";

    private String brand;

    @BeforeEach
    void a_new_brand() {
        brand = Door.brand();
    }

    @Test
    void within_the_limit_an_intervention_is_granted_carried_out_and_lifted() {
        String id = proposed("₹50,000", 5_000_000);

        integrator()
                .get(path("/interventions?due=true"))
                .then()
                .body("items.id", hasItem(id))
                .body("items[0].state", equalTo("GRANTED"))
                .body("items[0].ruling.action", equalTo("BID_REDUCTION"))
                .body("items[0].ruling.by", equalTo("interlock"));
        integrator()
                .body(Map.of(
                        "outcome", "CARRIED_OUT", "before", Map.of("bid", "12.50"), "after", Map.of("bid", "8.75")))
                .post(path("/interventions/" + id + "/execution"))
                .then()
                .statusCode(200)
                .body("states.find { it.id == '%s' }.state".formatted(id), equalTo("CARRIED_OUT"));

        integrator()
                .get(path("/lag"))
                .then()
                .body("step", equalTo(java.util.List.of("SIGNAL", "RULING", "EXECUTION")))
                .body("find { it.step == 'RULING' }.count", equalTo(1))
                .body("find { it.step == 'RULING' }.medianSeconds", equalTo(0))
                .body("find { it.step == 'RULING' }.beforeFromHours", equalTo(72));

        JsonPath calm = calm();
        String lift = calm.getString("decision.interventions.find { it.type == 'AdjustmentLift' }.id");
        assertThat(calm.getString("decision.states.find { it.id == '%s' }.state".formatted(lift)))
                .isEqualTo("GRANTED");
        integrator()
                .get(path("/interventions/" + lift))
                .then()
                .body("conclusion.restores.bid", equalTo("12.50"))
                .body("conclusion.lifts", equalTo(id));
        integrator()
                .body(Map.of("outcome", "CARRIED_OUT"))
                .post(path("/interventions/" + lift + "/execution"))
                .then()
                .statusCode(200);
        integrator()
                .get(path("/interventions/" + id))
                .then()
                .body("state", equalTo("LIFTED"))
                .body("course.state", equalTo(java.util.List.of("GRANTED", "CARRIED_OUT", "LIFTED")));
        integrator().get(path("/interventions?due=true")).then().body("items", hasSize(0));
    }

    @Test
    void above_the_limit_a_person_of_the_role_decides_on_what_they_saw() {
        String id = proposed("₹10,000", 1_000_000);
        JsonPath shown =
                person("marketing-lead").get(path("/interventions/" + id)).jsonPath();
        assertThat(shown.getString("state")).isEqualTo("AWAITING_APPROVAL");
        assertThat(shown.getList("asked.gates.kind", String.class)).contains("CAMPAIGN_SHARE");
        Map<String, String> seen = Map.of("seen", shown.getString("evidence"));

        person("somebody-else")
                .body(seen)
                .post(path("/interventions/" + id + "/approve"))
                .then()
                .statusCode(403)
                .body("type", containsString("not-eligible"))
                .body("detail", containsString("MARKETING_LEAD"));
        person("marketing-lead")
                .body(seen)
                .post(path("/interventions/" + id + "/approve"))
                .then()
                .statusCode(200)
                .body("states.find { it.id == '%s' }.state".formatted(id), equalTo("APPROVED"));
        person("marketing-lead")
                .body(seen)
                .post(path("/interventions/" + id + "/approve"))
                .then()
                .statusCode(409);
        integrator()
                .get(path("/interventions/" + id))
                .then()
                .body("ruling.by", equalTo("marketing-lead"))
                .body("course.principal", hasItems("marketing-lead"));
        assertThat(auditor().get(path("/journal?limit=1000")).jsonPath().getList("items.kind", String.class))
                .contains("REGISTERED", "RULED");
    }

    @Test
    void what_changed_since_it_was_shown_is_refused_and_said() {
        String id = proposed("₹10,000", 1_000_000);
        String evidence = person("marketing-lead")
                .get(path("/interventions/" + id))
                .jsonPath()
                .getString("evidence");
        integrator()
                .body(Facts.batch(Facts.spend("C-1", "800001", 910_000, "T05:45:00")))
                .post(path("/facts"))
                .then()
                .statusCode(200);

        person("marketing-lead")
                .body(Map.of("seen", evidence))
                .post(path("/interventions/" + id + "/approve"))
                .then()
                .statusCode(409)
                .body("type", containsString("stale"))
                .body("errors.pointer", hasItem("/spendPaise"))
                .body("errors.find { it.pointer == '/spendPaise' }.value", equalTo("900000"));
    }

    @Test
    void an_override_needs_a_reason_and_an_option_the_campaign_allows() {
        String id = proposed("₹10,000", 1_000_000);
        String evidence = person("marketing-lead")
                .get(path("/interventions/" + id))
                .jsonPath()
                .getString("evidence");

        person("marketing-lead")
                .body(Map.of("seen", evidence, "mechanism", "EXCLUDE"))
                .post(path("/interventions/" + id + "/override"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(java.util.List.of("/reason")));
        person("marketing-lead")
                .body(Map.of("seen", evidence, "mechanism", "COD_CHECKOUT_BLOCK", "reason", "Try."))
                .post(path("/interventions/" + id + "/override"))
                .then()
                .statusCode(422);
        person("marketing-lead")
                .body(Map.of("seen", evidence, "mechanism", "EXCLUDE", "reason", "The festival is over."))
                .post(path("/interventions/" + id + "/override"))
                .then()
                .statusCode(200);
        integrator()
                .get(path("/interventions?due=true"))
                .then()
                .body("items[0].state", equalTo("OVERRIDDEN"))
                .body("items[0].ruling.action", equalTo("EXCLUDE"))
                .body("items[0].ruling.movedPaise", equalTo(900_000));
    }

    @Test
    void one_call_stops_a_loop_and_two_people_start_it_again() {
        String id = proposed("₹50,000", 5_000_000);

        person("leadership")
                .body(Map.of("state", "OFF", "reason", "Too many complaints."))
                .post(path(LOOP + "/switch"))
                .then()
                .statusCode(200)
                .body("states.find { it.id == '%s' }.state".formatted(id), equalTo("SUSPENDED"));
        integrator().get(path("/interventions?due=true")).then().body("items", hasSize(0));
        Map<String, String> on = Map.of("state", "ON", "reason", "Looked at.");
        person("leadership").body(on).post(path(LOOP + "/switch")).then().statusCode(200);
        person("leadership").body(on).post(path(LOOP + "/switch")).then().statusCode(403);
        integrator()
                .get(path("/loops"))
                .then()
                .body("find { it.loop == 'LOGISTICS_TO_MARKETING' }.state", equalTo("OFF"))
                .body("find { it.loop == 'LOGISTICS_TO_MARKETING' }.askedOnBy", equalTo("leadership"));
        person("marketing-head").body(on).post(path(LOOP + "/switch")).then().statusCode(200);
        integrator().get(path("/interventions?due=true")).then().body("items.id", hasItem(id));
    }

    @Test
    void who_may_not_act_is_stopped_at_the_door() {
        String id = proposed("₹10,000", 1_000_000);
        Map<String, String> seen = Map.of("seen", id);

        integrator()
                .body(seen)
                .post(path("/interventions/" + id + "/approve"))
                .then()
                .statusCode(403);
        person("marketing-lead")
                .body(seen)
                .post(path("/interventions/" + id + "/execution"))
                .then()
                .statusCode(403);
        auditor()
                .body(Map.of("state", "OFF", "reason", "x"))
                .post(path(LOOP + "/switch"))
                .then()
                .statusCode(403);
        person("marketing-lead")
                .post(path("/interventions/" + id + "/approve"))
                .then()
                .statusCode(422);
        integrator()
                .body(Map.of("outcome", "CARRIED_OUT"))
                .post(path("/interventions/" + brandless() + "/execution"))
                .then()
                .statusCode(404);
        integrator().get(path("/interventions")).then().body("items.state", not(hasItem("APPROVED")));
    }

    @Test
    void a_registration_cannot_be_posted() {
        integrator()
                .body(Facts.batch("{\"type\": \"LoopSwitch\", \"loop\": \"LOGISTICS_TO_MARKETING\"}"))
                .post(path("/facts"))
                .then()
                .statusCode(422)
                .body("errors[0].message", notNullValue());
    }

    /** The id of a proposal to bid less in a zone at risk, of a campaign with this budget. */
    private String proposed(String budget, long budgetPaise) {
        JsonPath answer = integrator()
                .body(Facts.batch(Facts.risky(budgetPaise, "C-1", "800001")))
                .post(path("/facts"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String id = answer.getString("decision.interventions.find { it.type == 'CampaignAdjustment' }.id");
        assertThat(id).as("a proposal for a budget of %s", budget).isNotNull();
        return id;
    }

    private JsonPath calm() {
        JsonPath last = null;
        for (String day : java.util.List.of("2026-11-16", "2026-11-17", "2026-11-18")) {
            String window = Facts.resolved("800001", 100, 80)
                    .replace("\"windowEnd\": \"2026-11-15\"", "\"windowEnd\": \"%s\"".formatted(day))
                    .replace(
                            "\"windowStart\": \"2026-11-09\"",
                            "\"windowStart\": \"%s\""
                                    .formatted(java.time.LocalDate.parse(day).minusDays(6)))
                    .replace("2026-11-16T05:30", day + "T20:00");
            last = integrator()
                    .body("{\"asOf\": \"%sT21:00:00+05:30\", \"facts\": [%s]}".formatted(day, window))
                    .post(path("/facts"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
        }
        return last;
    }

    private static String brandless() {
        return java.util.UUID.randomUUID().toString();
    }

    private RequestSpecification integrator() {
        return Door.as(brand, "INTEGRATOR");
    }

    private RequestSpecification auditor() {
        return Door.as(brand, "AUDITOR");
    }

    private RequestSpecification person(String name) {
        return Door.of(brand, name, "APPROVER");
    }

    private String path(String rest) {
        return "/api/v1/brands/" + brand + rest;
    }
}

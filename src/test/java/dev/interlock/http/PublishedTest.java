package dev.interlock.http;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.interlock.database.EditableFolders;
import dev.interlock.database.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is known of a draft before it decides, and what is found of it afterwards. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class PublishedTest extends DraftSteps {

    private static final String OURS = "our own line is 25 percent";

    @AfterEach
    void the_shipped_scenarios_alone() {
        EditableFolders.restore();
    }

    @Test
    void health_says_by_which_rulebook_a_brand_with_its_own_tables_decides() {
        String named = "checks.find { it.name == 'deciding' }.data.'rulebook.%s'".formatted(brand);
        get("/q/health/ready").then().statusCode(200).body(named, nullValue());

        String id = active(line(0.35));

        get("/q/health/ready").then().statusCode(200).body(named, equalTo(rulebook(id)));
    }

    @Test
    void a_scenario_of_the_brand_may_change_when_it_is_accepted_by_name_and_with_a_reason() throws IOException {
        Files.writeString(
                EditableFolders.of("test-scenarios").resolve("our-own-line-is-25-percent.yaml"),
                """
                why: We agreed on 25 percent last season.
                on: 2026-11-10
                given:
                  - windows:
                      { geo: PIN:800001, state: IN-BR, paymentMode: COD, firstEnds: 2026-11-10,
                        failed: 320 of 1000, cameBack: 100 of 1000 }
                then:
                  signals:
                    - GeoRisk: { geo: PIN:800001 }
                """);
        String id = drafted(line(0.35)).path("id");
        analyst()
                .post(path("/drafts/" + id + "/rehearse"))
                .then()
                .statusCode(200)
                .body("draft.rehearsal.failedBrand", contains(OURS))
                .body("notKept.scenario", contains(OURS))
                .body("notKept.product", contains(false));

        approval(id, Map.of("reason", "Agreed."))
                .statusCode(422)
                .body("detail", containsString("1 scenarios are not kept"))
                .body("errors.message", contains(OURS));
        approval(id, Map.of("accept", List.of(OURS))).statusCode(422).body("detail", containsString("needs a reason"));
        approval(id, Map.of("reason", "We are braver now.", "accept", List.of(OURS)))
                .statusCode(200)
                .body("state", equalTo("ACTIVE"));

        analyst()
                .get(path("/drafts/" + id))
                .then()
                .body("rehearsal.failedBrand", contains(OURS))
                .body("decidedBy", equalTo("colleague"))
                .body("decisionReason", equalTo("We are braver now."));
    }

    @Test
    void the_journal_says_which_draft_began_to_decide_and_ended_and_why() {
        String id = active(line(0.35));
        approver("colleague")
                .body(Map.of("reason", "Too lenient."))
                .post(path("/rollback"))
                .then()
                .statusCode(200);

        List<Map<String, Object>> activations = Door.as(brand, "AUDITOR")
                .get(path("/journal?limit=1000"))
                .jsonPath()
                .getList("items.findAll { it.kind == 'RULEBOOK_ACTIVATED' }.payload");

        assertThat(activations).hasSize(3);
        assertThat(activations.get(0)).containsEntry("kind", "DEPLOYED").doesNotContainKeys("draft", "reason");
        assertThat(activations.get(1))
                .containsEntry("kind", "APPROVED")
                .containsEntry("draft", id)
                .containsEntry("reason", "Agreed.")
                .containsEntry("rulebook", rulebook(id));
        assertThat(activations.get(2))
                .containsEntry("kind", "TAKEN_BACK")
                .containsEntry("draft", id)
                .containsEntry("reason", "Too lenient.")
                .containsEntry("rulebook", activations.get(0).get("rulebook"));
    }

    @Test
    void what_would_be_lifted_and_withdrawn_is_listed_before_and_happens_after() {
        proposed("C-2", "800003");
        String adjustment = carriedOut();
        String id = drafted(line(0.45)).path("id");

        JsonPath impact = analyst().get(path("/drafts/" + id + "/impact")).jsonPath();
        assertThat(impact.getInt("together.lifts")).isEqualTo(1);
        assertThat(impact.getInt("together.interventionsWithdrawn")).isEqualTo(1);
        assertThat(impact.getString("effects[0].type")).isEqualTo("AdjustmentLift");
        assertThat(impact.getString("effects[0].after.lifts")).isEqualTo(adjustment);
        assertThat(impact.getList("effects.findAll { it.kind == 'WITHDRAWN' }.type", String.class))
                .contains("CampaignAdjustment", "GeoRisk");

        activated(id);
        Door.as(brand, "INTEGRATOR")
                .get(path("/interventions"))
                .then()
                .body("items.type", hasItem("AdjustmentLift"))
                .body("items.find { it.type == 'AdjustmentLift' }.conclusion.lifts", equalTo(adjustment));
    }

    @Test
    void a_note_alone_is_approved_like_an_edit_and_taken_back_like_one() {
        byte[] before = downloaded();
        byte[] noted = edited(
                workbook -> workbook.createSheet("My notes")
                        .createRow(0)
                        .createCell(0)
                        .setCellValue("ask Priority first"),
                before);
        Door.bearing(Door.token(brand, "a marketer", Set.of("ANALYST"), "MARKETING"))
                .config(Door.asBytes())
                .contentType(WorkbookFiles.XLSX)
                .queryParam("reason", "Why not.")
                .body(noted)
                .post(path("/drafts/logistics.xlsx"))
                .then()
                .statusCode(403);
        ExtractableResponse<Response> draft = drafted(noted);
        assertThat(draft.<List<Object>>path("differences")).isEmpty();
        assertThat(draft.<String>path("rulebook")).isEqualTo(draft.path("base"));

        activated(draft.path("id"));
        assertThat(downloaded()).isEqualTo(noted);

        approver("colleague")
                .body(Map.of("reason", "Not ours."))
                .post(path("/rollback"))
                .then()
                .statusCode(200);
        assertThat(downloaded()).isEqualTo(before);
    }

    /** The id of an adjustment in a zone of 40 %, which an integrator carried out. */
    private String carriedOut() {
        String id = proposed("C-1", "800002");
        Door.as(brand, "INTEGRATOR")
                .body(Map.of("outcome", "CARRIED_OUT", "before", Map.of("bid", "12.50")))
                .post(path("/interventions/" + id + "/execution"))
                .then()
                .statusCode(200);
        return id;
    }

    private String proposed(String campaign, String pin) {
        return Door.as(brand, "INTEGRATOR")
                .body(Facts.batch(Facts.risky(5_000_000, campaign, pin)))
                .post(path("/facts"))
                .then()
                .statusCode(200)
                .extract()
                .path("decision.interventions.find { it.type == 'CampaignAdjustment' }.id");
    }

    private ValidatableResponse approval(String id, Map<String, Object> wish) {
        return approver("colleague")
                .body(wish)
                .post(path("/drafts/" + id + "/approve"))
                .then();
    }
}

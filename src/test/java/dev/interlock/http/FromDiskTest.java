package dev.interlock.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.interlock.database.EditableFolders;
import dev.interlock.database.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules and tables that were edited on disk come to decide with a colleague's yes, or by a deployment. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class FromDiskTest extends DraftSteps {

    private static final String ANNEX =
            """
            /*
             * Every lane from the annex is worth a word.
             *
             * Needs: CourierCapacity, LaneLine.
             * Says:  LaneCapacity.
             */
            package rules

            import dev.interlock.fact.CourierCapacity
            import dev.interlock.signal.LaneCapacity
            import dev.interlock.signal.LaneLine

            rule "A lane from the annex is worth a word, however empty"
                @rule_id( XX-01 )
            when
                $capacity : CourierCapacity( fulfilmentCentre == "ANNEX", $courier : courier )
                LaneLine( courier == $courier, $line : line )
            then
                insertLogical( new LaneCapacity( $capacity, $line, LaneCapacity.Verdict.NOTICE ) );
            end
            """;

    @AfterEach
    void the_shipped_folders() {
        EditableFolders.restore();
    }

    @Test
    void a_brand_with_its_own_tables_comes_to_new_rules_with_the_yes_of_a_second_administrator() throws IOException {
        String own = active(line(0.35));
        Door.as(brand, "INTEGRATOR")
                .body(Facts.batch(EMPTY_LANE))
                .post(path("/facts"))
                .then()
                .statusCode(200);
        signals(0);
        Files.writeString(rule("annex.drl"), ANNEX);

        fromDisk(analyst()).statusCode(403).body("detail", containsString("annex.drl (NEW)"));
        String id = fromDisk(administrator("an operator"))
                .statusCode(201)
                .body("workbook", nullValue())
                .body("differences", hasSize(0))
                .body("ruleFiles.file", contains("annex.drl"))
                .body("ruleFiles.change", contains("NEW"))
                .extract()
                .path("id");
        analyst()
                .get(path("/drafts/" + id + "/impact"))
                .then()
                .statusCode(200)
                .body("together.signalsRaised", equalTo(1))
                .body("together.signalsCleared", equalTo(0))
                .body("effects.type", contains("LaneCapacity"))
                .body("edits.edit", contains("rules: [annex.drl (NEW)]"));
        rehearsed(id);

        approved(id, "colleague").statusCode(403).body("detail", containsString("Only an administrator"));
        approvedBy(administrator("an operator"), id).statusCode(403);
        approvedBy(administrator("another operator"), id).statusCode(200).body("state", equalTo("ACTIVE"));
        Door.as(brand, "INTEGRATOR").get(path("/signals")).then().body("items.type", contains("LaneCapacity"));

        administrator("another operator")
                .body(Map.of("reason", "Too loud."))
                .post(path("/rollback"))
                .then()
                .statusCode(200);
        signals(0);
        assertThat(state(own)).isEqualTo("ACTIVE");
    }

    @Test
    void a_workbook_edited_on_disk_asks_for_the_teams_yes_like_one_that_was_sent() throws IOException {
        fromDisk(analyst()).statusCode(422).body("detail", containsString("nothing would change"));
        Path workbook = EditableFolders.of("decision-tables").resolve("logistics.xlsx");
        Files.write(workbook, edited(line(0.35), Files.readAllBytes(workbook)));

        fromDisk(Door.bearing(Door.token(brand, "a marketer", Set.of("ANALYST"), "MARKETING")))
                .statusCode(403)
                .body("detail", containsString("belongs to LOGISTICS"));
        String id = fromDisk(analyst())
                .statusCode(201)
                .body("differences.row", contains("PIN-COD"))
                .body("ruleFiles", hasSize(0))
                .extract()
                .path("id");
        signals(1);
        activated(id);
        signals(0);
        assertThat(downloaded()).isEqualTo(Files.readAllBytes(workbook));
    }

    @Test
    void what_is_wrong_on_disk_is_named_and_what_decides_stays() throws IOException {
        String decides = Door.admin().get("/api/v1/rulebooks/active").path("id");
        Files.writeString(rule("annex.drl"), ANNEX.replace("LaneCapacity.Verdict.NOTICE", "LaneCapacity.Verdict.LOUD"));

        fromDisk(administrator("an operator")).statusCode(422).body("type", containsString("invalid-rulebook"));
        Door.admin().post("/api/v1/rulebooks/reload").then().statusCode(422);

        Door.admin().get("/api/v1/rulebooks/active").then().body("id", equalTo(decides));
    }

    @Test
    void rules_that_do_not_keep_the_products_scenarios_are_not_deployed() throws IOException {
        String decides = Door.admin().get("/api/v1/rulebooks/active").path("id");
        Files.delete(rule("lifting.drl"));

        Door.admin()
                .post("/api/v1/rulebooks/reload")
                .then()
                .statusCode(422)
                .body("detail", containsString("of the product's scenarios are not kept"))
                .body("errors.message", hasItem(containsString("lift")));

        Door.admin().get("/api/v1/rulebooks/active").then().body("id", equalTo(decides));
    }

    private static final String EMPTY_LANE =
            """
            {"type": "CourierCapacity", "courier": "Delhivery", "fulfilmentCentre": "ANNEX", "destinationCluster": "North",\
             "validDate": "2026-11-20", "dailyCapacity": 100, "booked": 10,\
             "observedAt": "2026-11-16T05:30:00+05:30"}""";

    private static Path rule(String file) {
        return EditableFolders.of("rules").resolve(file);
    }

    private RequestSpecification administrator(String person) {
        return Door.bearing(Door.token(brand, person, Set.of("ADMIN", "APPROVER"), null));
    }

    private ValidatableResponse fromDisk(RequestSpecification person) {
        return person.queryParam("reason", "A new release.")
                .post(path("/drafts/from-disk"))
                .then();
    }

    private ValidatableResponse approvedBy(RequestSpecification person, String id) {
        return person.body(Map.of("reason", "Agreed."))
                .post(path("/drafts/" + id + "/approve"))
                .then();
    }
}

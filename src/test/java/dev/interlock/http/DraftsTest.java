package dev.interlock.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.interlock.brand.Brands;
import dev.interlock.brand.Committed;
import dev.interlock.database.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** An analyst's day: download, edit, upload, see what it would do, get a colleague's yes, take it back. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class DraftsTest extends DraftSteps {

    @Inject
    Brands brands;

    @Test
    void a_line_raised_by_an_analyst_clears_a_risk_once_a_colleague_says_yes() {
        String id = drafted(line(0.35)).path("id");

        analyst()
                .get(path("/drafts/" + id))
                .then()
                .body("state", equalTo("CHECKED"))
                .body("differences", hasSize(1))
                .body(
                        "differences[0].text",
                        equalTo("logistics.xlsx › Failure lines!2 (PIN-COD): Risk above (%): 25 % → 35 %"));
        analyst()
                .get(path("/drafts/" + id + "/impact"))
                .then()
                .statusCode(200)
                .body("facts", greaterThan(0))
                .body("together.signalsCleared", equalTo(1))
                .body("together.signalsRaised", equalTo(0))
                .body("effects.kind", contains("WITHDRAWN"))
                .body("effects[0].subject", equalTo("PIN:800001"))
                .body("edits[0].alone.signalsCleared", equalTo(1));
        signals(1);

        rehearsed(id);
        approved(id, "colleague").body("state", equalTo("ACTIVE")).body("decidedBy", equalTo("colleague"));

        signals(0);
        analyst().get(path("")).then().body("rulebook", equalTo(rulebook(id)));
        assertThat(Door.as(brand, "AUDITOR")
                        .get(path("/journal?limit=1000"))
                        .jsonPath()
                        .getList("items.findAll { it.kind == 'RULEBOOK_ACTIVATED' }.principal", String.class))
                .contains("colleague");
    }

    @Test
    void one_call_takes_it_back() {
        String id = active(line(0.35));
        signals(0);

        approver("colleague")
                .body(Map.of("reason", "Too lenient."))
                .post(path("/rollback"))
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("state", equalTo("SUPERSEDED"))
                .body("endedBecause", containsString("Too lenient."));

        signals(1);
        approver("colleague")
                .body(Map.of("reason", "Again."))
                .post(path("/rollback"))
                .then()
                .statusCode(409)
                .body("type", containsString("out-of-turn"));
    }

    @Test
    void taking_back_the_second_lets_the_first_decide_again() {
        String first = active(line(0.35));
        String second = active(line(0.40));

        approver("colleague")
                .body(Map.of("reason", "No."))
                .post(path("/rollback"))
                .then()
                .statusCode(200);

        analyst().get(path("")).then().body("rulebook", equalTo(rulebook(first)));
        analyst()
                .get(path("/drafts"))
                .then()
                .body("items.find { it.id == '%s' }.state".formatted(first), equalTo("ACTIVE"))
                .body("items.find { it.id == '%s' }.state".formatted(second), equalTo("SUPERSEDED"));
        signals(0);
    }

    @Test
    void what_comes_back_is_the_file_the_analyst_sent() throws IOException {
        byte[] sent = edited(
                workbook -> {
                    line(0.35).accept(workbook);
                    workbook.createSheet("My notes").createRow(0).createCell(0).setCellValue("ask Priority first");
                },
                downloaded());
        activated(drafted(sent).path("id"));

        assertThat(downloaded()).isEqualTo(sent);
    }

    @Test
    void everything_wrong_is_named_and_nothing_is_kept() {
        Consumer<XSSFWorkbook> mistakes = workbook -> {
            set(workbook, "E2", 25);
            set(workbook, "B3", "PINS");
        };
        upload(edited(mistakes, downloaded()))
                .then()
                .statusCode(422)
                .body("type", containsString("invalid-rulebook"))
                .body("errors", hasSize(2))
                .body("errors.pointer", hasItem("logistics.xlsx › Failure lines!B3 (Level)"))
                .body("errors.message", hasItem(containsString("Maybe PIN was meant.")));
        analyst().get(path("/drafts")).then().body("items", hasSize(0));
    }

    @Test
    void a_file_that_changes_nothing_is_refused() {
        upload(downloaded()).then().statusCode(422).body("detail", containsString("nothing would change"));
    }

    @Test
    void another_teams_tables_are_not_an_analysts_to_change() {
        RestAssured.given()
                .config(Door.asBytes())
                .auth()
                .oauth2(Door.token(brand, "a marketer", Set.of("ANALYST"), "MARKETING"))
                .contentType(WorkbookFiles.XLSX)
                .queryParam("reason", "Why not.")
                .body(edited(line(0.35), downloaded()))
                .post(path("/drafts/logistics.xlsx"))
                .then()
                .statusCode(403)
                .body("type", containsString("not-eligible"))
                .body("detail", containsString("belongs to LOGISTICS"));
    }

    @Test
    void nobody_says_yes_to_their_own_draft() {
        String id = drafted(line(0.35)).path("id");
        rehearsed(id);

        approved(id, "an analyst").statusCode(403).body("detail", containsString("somebody else must say yes"));
    }

    @Test
    void nobody_says_yes_to_what_they_may_do_themselves() {
        String author = Door.token(brand, "an analyst", Set.of("ANALYST"), "LEADERSHIP");
        byte[] bands = edited(
                workbook ->
                        workbook.getSheet("Approval bands").getRow(2).getCell(2).setCellValue(90_000),
                analyst().get(path("/tables/governance.xlsx")).asByteArray());
        String id = RestAssured.given()
                .config(Door.asBytes())
                .auth()
                .oauth2(author)
                .contentType(WorkbookFiles.XLSX)
                .queryParam("reason", "More for the lead.")
                .body(bands)
                .post(path("/drafts/governance.xlsx"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        rehearsed(id);

        for (String person : List.of("marketing-head", "marketing-lead", "leadership")) {
            approvedBy(id, person, "LEADERSHIP").statusCode(403).body("type", containsString("not-eligible"));
        }
        approvedBy(id, "a founder", "LEADERSHIP").statusCode(200).body("state", equalTo("ACTIVE"));
    }

    @Test
    void a_draft_is_rehearsed_before_it_is_approved() {
        String id = drafted(line(0.35)).path("id");

        approved(id, "colleague").statusCode(409).body("detail", containsString("not rehearsed"));
    }

    @Test
    void what_was_drafted_against_other_tables_is_stale() {
        String late = drafted(line(0.35)).path("id");
        rehearsed(late);
        active(line(0.40));

        approved(late, "colleague").statusCode(409).body("type", containsString("stale"));
    }

    @Test
    void what_a_stale_draft_would_change_is_not_said() {
        String late = drafted(line(0.35)).path("id");
        active(line(0.40));

        analyst()
                .get(path("/drafts/" + late + "/impact"))
                .then()
                .statusCode(409)
                .body("type", containsString("stale"));
    }

    @Test
    void of_many_who_say_yes_at_once_one_does() throws Exception {
        String id = drafted(line(0.35)).path("id");
        rehearsed(id);
        List<String> tokens = Stream.of("one", "two", "three")
                .map(person -> Door.token(brand, person, Set.of("APPROVER"), "LOGISTICS"))
                .toList();
        ExecutorService people = Executors.newFixedThreadPool(tokens.size());
        try {
            List<Future<Integer>> answers = tokens.stream()
                    .map(token -> people.submit(() -> Door.bearing(token)
                            .body(Map.of("reason", "Agreed."))
                            .post(path("/drafts/" + id + "/approve"))
                            .statusCode()))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }

            assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409);
        } finally {
            people.shutdownNow();
        }
        assertThat(state(id)).isEqualTo("ACTIVE");
        assertThat(Door.as(brand, "AUDITOR")
                        .get(path("/journal?limit=1000"))
                        .jsonPath()
                        .getList("items.findAll { it.kind == 'RULEBOOK_ACTIVATED' }.principal", String.class))
                .filteredOn(List.of("one", "two", "three")::contains)
                .hasSize(1);
    }

    @Test
    void reasons_and_times_have_limits() {
        String id = drafted(line(0.35)).path("id");
        rehearsed(id);
        for (Object wish : List.of(
                Map.of("reason", "x".repeat(1_001)),
                Map.of("reason", "a\u0000b"),
                Map.of("activateAt", "9999-01-01T00:00:00Z"))) {
            approver("colleague")
                    .body(wish)
                    .post(path("/drafts/" + id + "/approve"))
                    .then()
                    .statusCode(422);
        }
        assertThat(state(id)).isEqualTo("REHEARSED");
    }

    @Test
    void a_rejected_draft_stays_rejected() {
        String id = drafted(line(0.35)).path("id");
        rehearsed(id);
        approver("colleague")
                .body(Map.of("reason", "Not in the season."))
                .post(path("/drafts/" + id + "/reject"))
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("endedBecause", equalTo("Not in the season."));

        approved(id, "colleague").statusCode(409);
        signals(1);
    }

    @Test
    void it_decides_from_the_stated_time_on() throws Exception {
        String id = drafted(line(0.35)).path("id");
        rehearsed(id);
        CompletableFuture<Committed> activation =
                brands.desk(brand).decisions().toUni().subscribeAsCompletionStage();
        approver("colleague")
                .body(Map.of("activateAt", Instant.now().plusSeconds(3).toString()))
                .post(path("/drafts/" + id + "/approve"))
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        signals(1);

        activation.get(30, TimeUnit.SECONDS);
        drafted(line(0.45)); // It is taken in when whoever activates is done.

        assertThat(state(id)).isEqualTo("ACTIVE");
        signals(0);
    }

    @Test
    void each_edit_says_what_it_does_by_itself() {
        Consumer<XSSFWorkbook> edits = workbook -> {
            set(workbook, "E2", 0.35);
            set(workbook, "G2", 4);
        };
        String id = drafted(edits).path("id");

        analyst()
                .get(path("/drafts/" + id + "/impact"))
                .then()
                .body("edits", hasSize(2))
                .body("edits.edit", hasItem(startsWith("logistics.xlsx › Failure lines!2 (PIN-COD): Risk above (%)")))
                .body("edits.find { it.edit.contains('Risk above') }.alone.signalsCleared", equalTo(1))
                .body("edits.find { it.edit.contains('Calm evaluations') }.alone.signalsCleared", equalTo(0));
    }
}

package dev.interlock.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.interlock.database.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong at the door is said in one form. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ProblemsTest {

    @Test
    void a_path_that_does_not_exist() {
        problem(Door.admin().get("/api/v1/nowhere").then(), 404);
    }

    @Test
    void an_id_that_is_no_id() {
        problem(Door.admin().delete("/api/v1/tokens/no-uuid").then(), 404);
    }

    @Test
    void a_method_that_is_not_allowed() {
        problem(Door.admin().put("/api/v1/tokens").then(), 405);
    }

    @Test
    void a_format_nobody_answers_in() {
        problem(Door.admin().accept("text/csv").get("/api/v1/tokens").then(), 406);
    }

    @Test
    void a_format_nobody_reads() {
        problem(
                Door.admin()
                        .contentType("text/csv")
                        .body("a,b")
                        .post("/api/v1/tokens")
                        .then(),
                415);
    }

    @Test
    void a_body_that_is_no_json_is_pointed_at() {
        problem(
                        Door.admin()
                                .body("{\"name\": \"x\",\n  \"roles\": [ADMIN]}")
                                .post("/api/v1/tokens")
                                .then(),
                        400)
                .body("type", equalTo("urn:interlock:problem:malformed-json"))
                .body("detail", containsString("line 2, column"));
    }

    @Test
    void an_empty_body() {
        problem(Door.admin().post("/api/v1/tokens").then(), 400);
    }

    @Test
    void a_body_of_another_shape() {
        problem(Door.admin().body("[1, 2]").post("/api/v1/tokens").then(), 400);
    }

    @Test
    void a_field_that_is_not_known() {
        problem(Door.admin().body("{\"nmae\": \"x\"}").post("/api/v1/tokens").then(), 422)
                .body("errors[0].pointer", equalTo("/nmae"))
                .body("errors[0].message", containsString("there are brand, expiresAt, name, roles, team"));
    }

    @Test
    void a_choice_that_is_not_offered() {
        problem(
                        Door.admin()
                                .body("{\"name\": \"x\", \"roles\": [\"KING\"]}")
                                .post("/api/v1/tokens")
                                .then(),
                        422)
                .body("errors[0].pointer", equalTo("/roles/0"))
                .body("errors[0].value", equalTo("KING"))
                .body("errors[0].message", containsString("INTEGRATOR"));
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", containsString("urn:interlock:problem:"));
    }
}

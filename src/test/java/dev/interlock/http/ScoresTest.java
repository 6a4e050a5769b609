package dev.interlock.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.interlock.database.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The score of the scenarios, over the door. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ScoresTest {

    private String brand;

    @BeforeEach
    void a_new_brand() {
        brand = Door.brand();
    }

    @Test
    void one_begins_says_how_far_it_is_and_is_cancelled() {
        String location = Door.as(brand, "ANALYST")
                .queryParam("sheet", "Failure lines")
                .post(path(""))
                .then()
                .statusCode(202)
                .extract()
                .header("Location");

        Door.as(brand, "AUDITOR").get(location).then().statusCode(200).body("state", equalTo("RUNNING"));
        Door.as(brand, "ANALYST")
                .delete(location)
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("result", nullValue());
    }

    @Test
    void what_is_unknown_or_forbidden_is_refused() {
        Door.as(brand, "ANALYST")
                .queryParam("sheet", "Failures")
                .post(path(""))
                .then()
                .statusCode(404)
                .body("detail", containsString("there are Failure lines, "));
        Door.as(brand, "ANALYST")
                .get(path("/" + UUID.randomUUID()))
                .then()
                .statusCode(404)
                .body("detail", containsString("until the service stops"));
        Door.as(brand, "INTEGRATOR").post(path("")).then().statusCode(403);
        Door.as(null, "ANALYST")
                .post("/api/v1/brands/nobody/scenarios/score")
                .then()
                .statusCode(404);
    }

    private String path(String rest) {
        return "/api/v1/brands/" + brand + "/scenarios/score" + rest;
    }
}

package dev.interlock.http;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.interlock.database.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Who may come in. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class TokensTest {

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void the_first_admin_token_is_readable_by_the_services_user_only() throws Exception {
        Path file = Path.of("target/test-data/admin-token");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).matches("interlock_[A-Za-z0-9_-]{43}\n");
    }

    @Test
    void nobody_comes_in_without_a_token() {
        get("/api/v1/tokens")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .contentType("application/problem+json")
                .body("type", equalTo("urn:interlock:problem:unauthenticated"))
                .body("status", equalTo(401));
    }

    @Test
    void nobody_comes_in_with_a_token_that_was_never_issued() {
        given().auth()
                .oauth2("interlock_guessed")
                .get("/api/v1/tokens")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token"))
                .contentType("application/problem+json");
    }

    @Test
    void a_token_is_shown_once() {
        String secret = Door.admin()
                .body("{\"name\": \"warehouse\", \"roles\": [\"INTEGRATOR\"]}")
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .body("token.roles", hasItem("INTEGRATOR"))
                .extract()
                .path("secret");

        Door.admin().get("/api/v1/tokens").then().statusCode(200).body(not(containsString(secret)));
    }

    @Test
    void a_revoked_token_opens_nothing() {
        var issued = Door.admin()
                .body("{\"name\": \"gone\", \"roles\": [\"ADMIN\"]}")
                .post("/api/v1/tokens")
                .then()
                .extract()
                .jsonPath();
        Door.bearing(issued.getString("secret")).get("/api/v1/tokens").then().statusCode(200);

        Door.admin()
                .delete("/api/v1/tokens/" + issued.getString("token.id"))
                .then()
                .statusCode(200);

        Door.bearing(issued.getString("secret")).get("/api/v1/tokens").then().statusCode(401);
    }

    @Test
    void an_expired_token_cannot_be_issued_and_everything_wrong_is_said_at_once() {
        Door.admin()
                .body("{\"name\": \" \", \"roles\": [], \"expiresAt\": \"2020-01-01T00:00:00Z\"}")
                .post("/api/v1/tokens")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(java.util.List.of("/name", "/roles", "/expiresAt")));
    }

    @Test
    void an_admin_of_one_brand_issues_tokens_for_that_brand_only() {
        String ofOne = Door.token("acme", "ADMIN");

        Door.bearing(ofOne)
                .body("{\"name\": \"spy\", \"brand\": \"other\", \"roles\": [\"AUDITOR\"]}")
                .post("/api/v1/tokens")
                .then()
                .statusCode(403)
                .body("errors[0].pointer", equalTo("/brand"));
        Door.bearing(ofOne)
                .get("/api/v1/tokens")
                .then()
                .body("items.brand", org.hamcrest.Matchers.everyItem(equalTo("acme")));
    }
}

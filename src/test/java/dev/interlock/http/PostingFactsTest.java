package dev.interlock.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.interlock.database.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A batch of facts, all or nothing. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class PostingFactsTest {

    private String brand;
    private String token;

    @BeforeEach
    void a_new_brand() {
        brand = Door.brand();
        token = Door.token(brand, "INTEGRATOR");
    }

    @Test
    void a_batch_is_answered_with_its_position_and_decision() {
        post(Facts.batch(Facts.window("800001", 120, 48)))
                .then()
                .statusCode(200)
                .body("position", greaterThan(0))
                .body("head", not(equalTo("")))
                .body("accepted", equalTo(1))
                .body("unchanged", equalTo(0))
                .body("decision.asOf", containsString("+05:30"));
    }

    @Test
    void a_fact_posted_again_is_unchanged() {
        String batch = Facts.batch(Facts.window("800001", 120, 48));
        post(batch).then().body("accepted", equalTo(1));

        post(batch).then().body("accepted", equalTo(0)).body("unchanged", equalTo(1));
    }

    @Test
    void everything_wrong_with_a_batch_is_said_at_once() {
        String negative = Facts.window("800001", -5, 0);
        String misspelt = Facts.window("800002", 100, 30).replace("paymentMode", "payment");
        post(Facts.batch(negative, misspelt, "{\"type\": \"Weather\"}"))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:interlock:problem:invalid-input"))
                .body("errors.pointer", hasItems("/facts/0/attempted", "/facts/1/payment", "/facts/2/type"));
        Door.admin().get("/api/v1/brands/" + brand).then().body("position", equalTo(emptyBrandsPosition()));
    }

    @Test
    void an_unknown_field_can_be_reported_instead_of_refused() {
        String more = Facts.window("800001", 120, 48).replace("\"geo\"", "\"weather\": \"fair\", \"geo\"");
        post(Facts.batch(more)).then().statusCode(422);

        as().queryParam("unknownFields", "report")
                .body(Facts.batch(more))
                .post(path())
                .then()
                .statusCode(200)
                .body("unknownFields[0]", equalTo("/facts/0/weather"));
    }

    @Test
    void the_same_key_and_body_gets_the_first_answer_again() {
        String key = UUID.randomUUID().toString();
        String batch = Facts.batch(Facts.window("800001", 120, 48));
        String first =
                as().header("Idempotency-Key", key).body(batch).post(path()).asString();

        String second =
                as().header("Idempotency-Key", key).body(batch).post(path()).asString();

        assertThat(second).isEqualTo(first).contains("\"accepted\":1");
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        as().header("Idempotency-Key", "once")
                .body(Facts.batch(Facts.window("800001", 120, 48)))
                .post(path());

        as().header("Idempotency-Key", "once")
                .body(Facts.batch(Facts.window("800001", 120, 49)))
                .post(path())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:interlock:problem:idempotency-key-reused"));
    }

    @Test
    void a_body_that_is_no_json_is_pointed_at() {
        post("{\"facts\": [\n  {\"type\": }]}")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:interlock:problem:malformed-json"))
                .body("detail", containsString("line 2, column"));
    }

    @Test
    void a_body_beyond_the_limit_is_refused_with_the_limit() {
        post("{\"facts\": [\"" + "x".repeat(17 << 20) + "\"]}")
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:interlock:problem:too-large"))
                .body("detail", containsString("16777216"));
    }

    @Test
    void json_nested_too_deep_is_refused_with_the_limit() {
        post("{\"facts\": " + "[".repeat(100) + "]".repeat(100) + "}")
                .then()
                .statusCode(413)
                .body("detail", containsString("32"));
    }

    @Test
    void too_many_facts_are_refused_with_the_limit() {
        post("{\"facts\": [" + "{},".repeat(10_000) + "{}]}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/facts"))
                .body("errors[0].message", containsString("10000"));
    }

    @Test
    void a_token_of_another_brand_does_not_open_this_one() {
        Door.as(Door.brand(), "INTEGRATOR")
                .body(Facts.batch(Facts.window("800001", 120, 48)))
                .post(path())
                .then()
                .statusCode(403)
                .body("detail", containsString(brand));
    }

    @Test
    void a_brand_that_does_not_exist() {
        Door.as(null, "INTEGRATOR")
                .body(Facts.batch(Facts.window("800001", 120, 48)))
                .post("/api/v1/brands/nobody/facts")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:interlock:problem:unknown-brand"));
    }

    private int emptyBrandsPosition() {
        return Door.admin().get("/api/v1/brands/" + Door.brand()).then().extract().path("position");
    }

    private io.restassured.response.Response post(String body) {
        return as().body(body).post(path());
    }

    private RequestSpecification as() {
        return Door.bearing(token);
    }

    private String path() {
        return "/api/v1/brands/" + brand + "/facts";
    }
}

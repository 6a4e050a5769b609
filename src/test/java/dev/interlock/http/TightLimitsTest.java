package dev.interlock.http;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.interlock.database.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service whose desks take nothing in, and whose operator asks for tokens everywhere. */
@QuarkusTest
@TestProfile(TightLimitsTest.Tight.class)
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class TightLimitsTest {

    public static final class Tight implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "interlock.desk.waiting-requests", "0",
                    "interlock.http.stream-patience", "PT0.2S",
                    "interlock.operations.policy", "authenticated");
        }
    }

    private String brand;

    @BeforeEach
    void a_new_brand() {
        brand = Door.brand();
    }

    @Test
    void a_full_queue_says_when_to_come_again() {
        Door.as(brand, "INTEGRATOR")
                .body(Facts.batch(Facts.window("800001", 10, 2)))
                .post("/api/v1/brands/" + brand + "/facts")
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("1"))
                .contentType("application/problem+json")
                .body("type", equalTo("urn:interlock:problem:queue-full"));
    }

    @Test
    void a_stream_waits_for_a_full_queue_and_then_says_so() {
        Door.as(brand, "INTEGRATOR")
                .contentType("application/x-ndjson")
                .body(Facts.window("800001", 10, 2))
                .post("/api/v1/brands/" + brand + "/facts")
                .then()
                .statusCode(200)
                .body(containsString("urn:interlock:problem:queue-full"));
    }

    @Test
    void operators_pages_ask_for_a_token_but_health_does_not() {
        get("/q/metrics").then().statusCode(401);
        get("/q/health/ready").then().statusCode(200);
        Door.admin().get("/q/metrics").then().statusCode(200);
    }
}

package dev.interlock;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.interlock.database.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What operators find under {@code /q}. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class OperatorsDoorTest {

    @Test
    void the_service_is_ready_when_its_database_is() {
        get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void metrics_are_in_the_prometheus_format() {
        get("/q/metrics").then().statusCode(200).body(containsString("# TYPE jvm_memory_used_bytes gauge"));
    }

    @Test
    void the_contract_is_published_and_can_be_tried_out() {
        get("/q/openapi").then().statusCode(200).body(containsString("title: Interlock"));
        get("/q/swagger-ui/").then().statusCode(200);
    }
}

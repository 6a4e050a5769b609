package dev.interlock.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.database.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The contract that integrators were given is the one the service keeps. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ContractTest {

    private static final Path PUBLISHED = Path.of("docs/openapi.yaml");
    private static final Path CURRENT = Path.of("target/openapi.yaml");

    @Test
    void the_published_contract_is_the_current_one() throws Exception {
        String current = given().queryParam("format", "yaml").get("/q/openapi").asString();
        Files.writeString(CURRENT, current);

        assertThat(Files.exists(PUBLISHED) ? Files.readString(PUBLISHED) : "")
                .as(
                        "The contract has changed. Read the difference; when it is meant, publish it: cp %s %s",
                        CURRENT, PUBLISHED)
                .isEqualTo(current);
    }
}

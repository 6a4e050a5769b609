package dev.interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.database.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which role may do what, endpoint by endpoint. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class PermissionsTest {

    private static final String UNKNOWN_ID = "/00000000-0000-0000-0000-000000000000";
    private static final Map<String, String> TOKENS = new HashMap<>();
    private static String brand = "";

    @BeforeEach
    void one_token_for_each_role() {
        if (brand.isEmpty()) {
            brand = Door.brand();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    endpoint                                    | NOBODY | INTEGRATOR | ANALYST | APPROVER | AUDITOR | ADMIN
                    GET    /api/v1/brands                       | 401    | 200        | 200     | 200      | 200     | 200
                    POST   /api/v1/brands                       | 401    | 403        | 403     | 403      | 403     | 422
                    GET    /api/v1/brands/B                     | 401    | 200        | 200     | 200      | 200     | 200
                    POST   /api/v1/brands/B/facts               | 401    | 422        | 403     | 403      | 403     | 403
                    GET    /api/v1/brands/B/facts/NdrWindow     | 401    | 200        | 200     | 200      | 200     | 403
                    GET    /api/v1/brands/B/signals             | 401    | 200        | 200     | 200      | 200     | 200
                    GET    /api/v1/brands/B/signals/ID          | 401    | 404        | 404     | 404      | 404     | 404
                    GET    /api/v1/brands/B/interventions       | 401    | 200        | 200     | 200      | 200     | 200
                    GET    /api/v1/brands/B/interventions/ID    | 401    | 404        | 404     | 404      | 404     | 404
                    POST   /api/v1/brands/B/interventions/ID/approve   | 401 | 403 | 403 | 422 | 403 | 403
                    POST   /api/v1/brands/B/interventions/ID/override  | 401 | 403 | 403 | 422 | 403 | 403
                    POST   /api/v1/brands/B/interventions/ID/reject    | 401 | 403 | 403 | 422 | 403 | 403
                    POST   /api/v1/brands/B/interventions/ID/execution | 401 | 422 | 403 | 403 | 403 | 403
                    GET    /api/v1/brands/B/loops               | 401    | 200        | 200     | 200      | 200     | 200
                    POST   /api/v1/brands/B/loops/OPERATIONS_TO_FINANCE/switch | 401 | 403 | 403 | 422 | 403 | 422
                    GET    /api/v1/brands/B/lag                 | 401    | 200        | 200     | 200      | 200     | 200
                    GET    /api/v1/brands/B/decisions/ID        | 401    | 404        | 404     | 404      | 404     | 404
                    GET    /api/v1/brands/B/why                 | 401    | 422        | 422     | 422      | 422     | 422
                    GET    /api/v1/brands/B/journal             | 401    | 403        | 403     | 403      | 200     | 403
                    GET    /api/v1/rulebooks                    | 401    | 200        | 200     | 200      | 200     | 200
                    GET    /api/v1/rulebooks/active             | 401    | 200        | 200     | 200      | 200     | 200
                    POST   /api/v1/rulebooks/reload             | 401    | 403        | 403     | 403      | 403     | 200
                    GET    /api/v1/tables                       | 401    | 403        | 200     | 200      | 200     | 200
                    GET    /api/v1/tables/logistics.xlsx        | 401    | 403        | 200     | 200      | 200     | 200
                    GET    /api/v1/brands/B/tables/logistics.xlsx | 401  | 403        | 200     | 200      | 200     | 200
                    GET    /api/v1/brands/B/drafts              | 401    | 403        | 200     | 200      | 200     | 200
                    GET    /api/v1/brands/B/drafts/ID           | 401    | 403        | 404     | 404      | 404     | 404
                    GET    /api/v1/brands/B/drafts/ID/impact    | 401    | 403        | 404     | 404      | 404     | 404
                    POST   /api/v1/brands/B/drafts/logistics.xlsx | 401  | 403        | 422     | 403      | 403     | 403
                    POST   /api/v1/brands/B/drafts/from-disk    | 401    | 403        | 422     | 403      | 403     | 422
                    POST   /api/v1/brands/B/drafts/ID/rehearse  | 401    | 403        | 404     | 404      | 403     | 404
                    POST   /api/v1/brands/B/drafts/ID/approve   | 401    | 403        | 403     | 404      | 403     | 403
                    POST   /api/v1/brands/B/drafts/ID/reject    | 401    | 403        | 422     | 422      | 403     | 422
                    POST   /api/v1/brands/B/rollback            | 401    | 403        | 403     | 422      | 403     | 403
                    GET    /api/v1/scenarios                    | 401    | 403        | 200     | 200      | 200     | 200
                    GET    /api/v1/tokens                       | 401    | 403        | 403     | 403      | 403     | 200
                    POST   /api/v1/tokens                       | 401    | 403        | 403     | 403      | 403     | 422
                    DELETE /api/v1/tokens/ID                    | 401    | 403        | 403     | 403      | 403     | 404
                    """)
    void permits(String endpoint, int nobody, int integrator, int analyst, int approver, int auditor, int admin) {
        assertThat(answersTo(endpoint))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "NOBODY", nobody,
                        "INTEGRATOR", integrator,
                        "ANALYST", analyst,
                        "APPROVER", approver,
                        "AUDITOR", auditor,
                        "ADMIN", admin));
    }

    private static Map<String, Integer> answersTo(String endpoint) {
        String[] parts = endpoint.split("\\s+");
        String path = parts[1].replace("/B", "/" + brand).replace("/ID", UNKNOWN_ID);
        Map<String, Integer> answers = new HashMap<>();
        for (String role : new String[] {"NOBODY", "INTEGRATOR", "ANALYST", "APPROVER", "AUDITOR", "ADMIN"}) {
            answers.put(
                    role,
                    request(role)
                            .config(Door.asBytes())
                            .contentType(path.endsWith(".xlsx") ? WorkbookFiles.XLSX : ContentType.JSON.toString())
                            .body(body(parts[0]).getBytes(StandardCharsets.UTF_8))
                            .request(parts[0], path)
                            .statusCode());
        }
        return answers;
    }

    private static String body(String method) {
        return method.equals("POST") ? "{}" : "";
    }

    private static RequestSpecification request(String role) {
        return role.equals("NOBODY")
                ? RestAssured.given()
                : Door.bearing(TOKENS.computeIfAbsent(role, each -> Door.token(null, each)));
    }
}

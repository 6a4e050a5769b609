package dev.interlock.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlock.database.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Codes that other systems own and that are not known here are accepted, answered, journaled and listed. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class UnknownCodesTest {

    private static final String AS_OF = "2026-11-16T06:00:00Z";

    private String brand;
    private String token;

    @BeforeEach
    void a_brand() {
        brand = Door.brand();
        token = Door.token(brand, "INTEGRATOR");
    }

    @Test
    void an_unknown_code_is_answered_kept_and_listed_and_the_same_again_is_unchanged() {
        JsonPath first = post(batch(outcome("W-1", "DELIVERED"), outcome("W-2", "HELD_AT_CUSTOMS")));
        JsonPath again = post(batch(outcome("W-2", "HELD_AT_CUSTOMS")));
        JsonPath known = post(batch(outcome("W-3", "RTO")));

        assertThat(first.getInt("accepted")).isEqualTo(2);
        assertThat(first.getInt("unknownCodeCount")).isEqualTo(1);
        assertThat(first.<Map<String, String>>getList("unknownCodes"))
                .containsExactly(
                        Map.of("pointer", "/facts/1/terminal", "value", "HELD_AT_CUSTOMS", "readAs", "UNKNOWN"));
        assertThat(again.getInt("unchanged")).isEqualTo(1);
        assertThat(known.getMap("")).doesNotContainKeys("unknownCodeCount", "unknownCodes");
        assertThat(get("/facts/ShipmentOutcome").<String>getList("items.fact.terminal"))
                .containsExactly("DELIVERED", "UNKNOWN", "RTO");
        JsonPath listed = get("/unknown-codes");
        assertThat(listed.<Map<String, Object>>getList("items"))
                .extracting(
                        item -> item.get("code"),
                        item -> item.get("times"),
                        item -> item.get("firstPosition"),
                        item -> item.get("lastPosition"))
                .containsExactly(tuple("HELD_AT_CUSTOMS", 2, first.getInt("position"), again.getInt("position")));
        assertThat(listed.getString("items[0].firstAt")).startsWith("2026-11-16");
    }

    @Test
    void the_journal_keeps_the_code_as_it_was_told() {
        post(batch(outcome("W-1", "HELD_AT_CUSTOMS")));

        String journal = Door.as(brand, "AUDITOR").get(path("/journal")).asString();

        assertThat(journal).contains("\"unknownCodes\"", "HELD_AT_CUSTOMS");
    }

    @Test
    void a_repeated_request_counts_nothing_and_another_unknown_code_is_another_body() {
        String body = batch(outcome("W-1", "HELD_AT_CUSTOMS"));
        JsonPath first = as().header("Idempotency-Key", "k")
                .body(body)
                .post(path("/facts"))
                .jsonPath();
        JsonPath again = as().header("Idempotency-Key", "k")
                .body(body)
                .post(path("/facts"))
                .jsonPath();
        Response other = as().header("Idempotency-Key", "k")
                .body(batch(outcome("W-1", "HELD_ELSEWHERE")))
                .post(path("/facts"));

        assertThat(again.getMap("")).isEqualTo(first.getMap(""));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(listed(brand, token)).isEqualTo(Map.of("ShipmentOutcome terminal HELD_AT_CUSTOMS", 1L));
    }

    @Test
    void a_stream_answers_with_the_number_of_the_line() {
        String lines = outcome("W-1", "RTO") + "\n\n" + outcome("W-2", "HELD_AT_CUSTOMS") + "\n";

        JsonPath answer = as().contentType("application/x-ndjson")
                .queryParam("asOf", AS_OF)
                .body(lines.getBytes())
                .post(path("/facts"))
                .jsonPath();

        assertThat(answer.getString("answer.unknownCodes[0].pointer")).isEqualTo("/3/terminal");
        assertThat(listed(brand, token)).containsKey("ShipmentOutcome terminal HELD_AT_CUSTOMS");
    }

    @Test
    void beyond_the_most_that_are_told_apart_codes_are_counted_together() {
        post(batch(outcome("W-1", "C-1000")));
        post(batch(IntStream.range(0, 250)
                .mapToObj(i -> outcome("W-" + i, "C-" + (1_000 + i)))
                .toArray(String[]::new)));
        post(batch(outcome("W-1", "C-1000"), outcome("W-1", "C-1249"), outcome("W-1", "NEW")));

        Map<String, Long> listed = listed(brand, token);

        assertThat(listed)
                .hasSize(201)
                .containsEntry("ShipmentOutcome terminal C-1000", 3L)
                .containsEntry("ShipmentOutcome terminal C-1199", 1L)
                .doesNotContainKey("ShipmentOutcome terminal C-1200")
                .containsEntry("ShipmentOutcome terminal null", 52L);
    }

    @Test
    void what_is_no_code_is_refused_and_nothing_is_listed() {
        Response answer = as().body(batch(outcome("W-1", "X".repeat(81)))).post(path("/facts"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/facts/0/terminal");
        assertThat(listed(brand, token)).isEmpty();
    }

    /** What the brand lists, page by page: type, field and code with how often. */
    static Map<String, Long> listed(String brand, String token) {
        var all = new TreeMap<String, Long>();
        String after = null;
        do {
            RequestSpecification request = Door.bearing(token).queryParam("limit", 7);
            Response answer = (after == null ? request : request.queryParam("after", after))
                    .get("/api/v1/brands/" + brand + "/unknown-codes");
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            for (Map<String, Object> item : answer.jsonPath().<Map<String, Object>>getList("items")) {
                all.put(
                        "%s %s %s".formatted(item.get("type"), item.get("field"), item.get("code")),
                        ((Number) item.get("times")).longValue());
            }
            after = answer.jsonPath().getString("next");
        } while (after != null);
        return all;
    }

    private JsonPath post(String batch) {
        Response answer = as().body(batch).post(path("/facts"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private JsonPath get(String path) {
        return as().get(path(path)).jsonPath();
    }

    private RequestSpecification as() {
        return Door.bearing(token);
    }

    private String path(String path) {
        return "/api/v1/brands/" + brand + path;
    }

    private static String batch(String... facts) {
        return List.of(facts).stream()
                .collect(Collectors.joining(",", "{\"asOf\": \"" + AS_OF + "\", \"facts\": [", "]}"));
    }

    private static String outcome(String awb, String terminal) {
        return """
                {"type": "ShipmentOutcome", "courier": "Swift", "awb": "%s", "pin": "800001", "paymentMode": "COD", \
                "terminal": "%s", "resolvedAt": "2026-11-15T12:00:00+05:30"}"""
                .formatted(awb, terminal);
    }
}

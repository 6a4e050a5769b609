package dev.interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.database.TestDatabase;
import dev.interlock.journal.CanonicalJson;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A loop is stopped and started while integrators keep posting what it acts on. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class KillSwitchTest {

    private static final int INTEGRATORS = 3;
    private static final int ZONES_EACH = 20;
    private static final int BEFORE_THE_STOP = 12;
    private static final int AFTER_THE_STOP = 28;

    private String brand;
    private String token;

    @BeforeEach
    void a_new_brand() {
        brand = Door.brand();
        token = Door.token(brand, "INTEGRATOR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFF", "SHADOW"})
    void nothing_goes_ahead_after_the_stop_while_facts_stream_in_and_everything_does_after_the_start(String stop)
            throws Exception {
        var answered = new Semaphore(0);
        ExecutorService integrators = Executors.newFixedThreadPool(INTEGRATORS);
        try {
            List<Future<List<JsonNode>>> streams = Stream.iterate(1, i -> i + 1)
                    .limit(INTEGRATORS)
                    .map(i -> integrators.submit(streaming(i, answered)))
                    .toList();
            until(answered, BEFORE_THE_STOP);
            long stopped = turned("leadership", stop);
            until(answered, AFTER_THE_STOP);
            assertThat(integrator()
                            .get(path("/interventions?due=true"))
                            .jsonPath()
                            .getList("items"))
                    .isEmpty();
            assertThat(streams).as("facts still stream in").noneMatch(Future::isDone);
            turned("leadership", "ON");
            long started = turned("marketing-head", "ON");

            List<JsonNode> decisions = new ArrayList<>();
            for (Future<List<JsonNode>> stream : streams) {
                decisions.addAll(stream.get());
            }
            assertThat(decisions)
                    .as("every batch was taken, and raised a risk and a proposal")
                    .hasSize(INTEGRATORS * ZONES_EACH)
                    .allMatch(one -> proposal(one) != null);
            assertThat(decisions.stream().filter(one -> position(one) < stopped))
                    .hasSizeGreaterThanOrEqualTo(BEFORE_THE_STOP)
                    .allMatch(one -> state(one).equals("GRANTED"));
            assertThat(decisions.stream().filter(one -> position(one) > stopped && position(one) < started))
                    .hasSizeGreaterThanOrEqualTo(AFTER_THE_STOP - 2 * INTEGRATORS)
                    .allMatch(one -> state(one).equals("SUSPENDED"));
            assertThat(decisions.stream().filter(one -> position(one) > started))
                    .allMatch(one -> state(one).equals("GRANTED"));
            assertThat(due())
                    .containsExactlyInAnyOrderElementsOf(
                            decisions.stream().map(KillSwitchTest::proposal).toList());
        } finally {
            integrators.shutdownNow();
        }
    }

    private List<String> due() {
        return integrator()
                .get(path("/interventions?due=true&limit=200"))
                .jsonPath()
                .getList("items.id", String.class);
    }

    /** One zone at risk after the other, each with a small campaign adjustment. */
    private Callable<List<JsonNode>> streaming(int number, Semaphore answered) {
        return () -> {
            var decisions = new ArrayList<JsonNode>();
            for (int zone = 1; zone <= ZONES_EACH; zone++) {
                decisions.add(posted("80%02d%02d".formatted(number, zone)));
                answered.release();
            }
            return decisions;
        };
    }

    private JsonNode posted(String pin) throws IOException {
        String answer = integrator()
                .body(Facts.batch(Facts.risky(5_000_000, "C-" + pin, pin)))
                .post(path("/facts"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return CanonicalJson.mapper().readTree(answer);
    }

    /** Turns the loop, and answers the position that this has in the journal. */
    private long turned(String person, String to) {
        String decision = Door.of(brand, person, "APPROVER")
                .body(Map.of("state", to, "reason", "A drill."))
                .post(path("/loops/LOGISTICS_TO_MARKETING/switch"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        return Door.as(brand, "AUDITOR")
                .get(path("/decisions/" + decision))
                .jsonPath()
                .getLong("position");
    }

    private static void until(Semaphore answered, int more) throws InterruptedException {
        assertThat(answered.tryAcquire(more, 1, TimeUnit.MINUTES))
                .as("%d more batches are answered", more)
                .isTrue();
    }

    private static long position(JsonNode answer) {
        return answer.path("position").asLong();
    }

    private static String proposal(JsonNode answer) {
        for (JsonNode intervention : answer.path("decision").path("interventions")) {
            if (intervention.path("type").asText().equals("CampaignAdjustment")) {
                return intervention.path("id").asText();
            }
        }
        return null;
    }

    private static String state(JsonNode answer) {
        String id = proposal(answer);
        for (JsonNode moved : answer.path("decision").path("states")) {
            if (moved.path("id").asText().equals(id)) {
                return moved.path("state").asText();
            }
        }
        return "";
    }

    private RequestSpecification integrator() {
        return Door.bearing(token);
    }

    private String path(String rest) {
        return "/api/v1/brands/" + brand + rest;
    }
}

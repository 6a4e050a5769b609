package dev.interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.database.TestDatabase;
import dev.interlock.journal.CanonicalJson;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Decisions as they are committed. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class EventsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI root;

    private String brand;
    private String token;

    @BeforeEach
    void a_new_brand() {
        brand = Door.brand();
        token = Door.token(brand, "INTEGRATOR");
    }

    @Test
    void a_decision_is_told_once_it_is_committed() throws Exception {
        Iterator<String> events = listen("/events", null);

        String position = post("800001");

        assertThat(nextId(events)).isEqualTo(position);
    }

    @Test
    void a_listener_who_comes_again_misses_nothing_and_hears_nothing_twice() throws Exception {
        String first = post("800001");
        String second = post("800002");
        String third = post("800003");

        Iterator<String> events = listen("/events", first);

        assertThat(List.of(nextId(events), nextId(events))).containsExactly(second, third);
        assertThat(post("800004")).isEqualTo(nextId(events));
    }

    @Test
    void what_goes_ahead_is_told_and_what_becomes_of_it_too() throws Exception {
        Iterator<String> events = listen("/events", null);

        Door.bearing(token)
                .body(Facts.batch(Facts.risky(5_000_000, "C-1", "800001")))
                .post("/api/v1/brands/" + brand + "/facts");
        JsonNode granted = next(events).path("decision").path("states").path(0);
        Door.bearing(token)
                .body(Map.of("outcome", "FAILED", "note", "The channel says no."))
                .post("/api/v1/brands/" + brand + "/interventions/"
                        + granted.path("id").asText() + "/execution");
        JsonNode failed = next(events).path("decision").path("states").path(0);

        assertThat(granted.path("state").asText()).isEqualTo("GRANTED");
        assertThat(failed.path("state").asText()).isEqualTo("FAILED");
        assertThat(failed.path("id")).isEqualTo(granted.path("id"));
    }

    @Test
    void the_beginning_can_be_asked_for() throws Exception {
        String first = post("800001");

        Stream<String> ids = Stream.iterate(nextId(listen("/events?after=0", null)), id -> id)
                .limit(1);

        assertThat(Long.parseLong(ids.findFirst().orElseThrow())).isLessThanOrEqualTo(Long.parseLong(first));
    }

    @Test
    void an_id_that_was_never_sent_is_refused() throws Exception {
        var answer = HTTP.send(request("/events", "yesterday"), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Last-Event-ID");
    }

    private Iterator<String> listen(String path, String lastEventId) throws Exception {
        var answer = HTTP.sendAsync(request(path, lastEventId), BodyHandlers.ofLines())
                .get(20, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        Iterator<String> lines = answer.body().iterator();
        assertThat(lines.next()).startsWith(":");
        return lines;
    }

    private static String nextId(Iterator<String> lines) throws Exception {
        return next("id:", lines);
    }

    private static JsonNode next(Iterator<String> lines) throws Exception {
        return CanonicalJson.mapper().readTree(next("data:", lines));
    }

    private static String next(String field, Iterator<String> lines) throws Exception {
        return CompletableFuture.supplyAsync(() -> {
                    String line = lines.next();
                    while (!line.startsWith(field)) {
                        line = lines.next();
                    }
                    return line.substring(field.length()).strip();
                })
                .get(20, TimeUnit.SECONDS);
    }

    private HttpRequest request(String path, String lastEventId) {
        var request = HttpRequest.newBuilder(root.resolve("/api/v1/brands/" + brand + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return request.build();
    }

    private String post(String pin) {
        return Door.bearing(token)
                .body(Facts.batch(Facts.window(pin, 100, 10)))
                .post("/api/v1/brands/" + brand + "/facts")
                .jsonPath()
                .getString("position");
    }
}

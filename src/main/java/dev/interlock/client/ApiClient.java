package dev.interlock.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.fact.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Speaks to a running service as an integrator does. May be used by several threads. */
public final class ApiClient {

    private static final int TRIES = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long PAUSE_SECONDS_MOST = 10;

    private final HttpClient http;
    private final String api;
    private final String token;

    /**
     * A client of the service at {@code service}, for example {@code http://localhost:8080}.
     *
     * @param token the bearer token it shows
     */
    public ApiClient(URI service, String token) {
        this(
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(10))
                        .build(),
                service.resolve("/api/v1").toString(),
                token);
    }

    private ApiClient(HttpClient http, String api, String token) {
        this.http = http;
        this.api = api;
        this.token = token;
    }

    /** Whether the service knows {@code brand}. */
    public boolean knows(String brand) {
        HttpResponse<String> answer =
                send(request("/brands/" + encoded(brand)).GET().build());
        if (answer.statusCode() == 404) {
            return false;
        }
        read("GET brand " + brand, answer);
        return true;
    }

    /** Creates {@code brand} with a clock that its integrator posts; needs an admin's token. */
    public void createWithPostedClock(String brand, ZoneId zone) {
        ObjectNode body = FactJson.MAPPER
                .createObjectNode()
                .put("name", brand)
                .put("timeZone", zone.getId())
                .put("clock", "POSTED");
        read(
                "POST brand " + brand,
                send(json("/brands")
                        .POST(BodyPublishers.ofString(FactJson.write(body)))
                        .build()));
    }

    /**
     * A client that may post facts of {@code brand}. An admin's token permits to issue such a token, which
     * is then used and expires; any other token is taken to permit it itself.
     *
     * @param principal who posts, in the journal
     */
    public ApiClient forPosting(String brand, String principal, Instant expiresAt) {
        ObjectNode body = FactJson.MAPPER
                .createObjectNode()
                .put("name", principal)
                .put("brand", brand)
                .put("expiresAt", expiresAt.toString());
        body.putArray("roles").add("INTEGRATOR");
        HttpResponse<String> answer = send(json("/tokens")
                .POST(BodyPublishers.ofString(FactJson.write(body)))
                .build());
        return answer.statusCode() == 403
                ? this
                : new ApiClient(
                        http, api, read("POST token", answer).path("secret").asText());
    }

    /** Posts one batch. A batch sent again under the same key is answered as it was the first time. */
    public FactsAnswer post(String brand, Instant asOf, List<? extends Fact> facts, String idempotencyKey) {
        return FactsAnswer.of(read(
                "POST facts of " + idempotencyKey,
                send(json("/brands/" + encoded(brand) + "/facts")
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(BodyPublishers.ofString(FactJson.batch(asOf, facts)))
                        .build())));
    }

    /** Every item of a list of {@code brand}, page by page; {@code list} is for example {@code signals}. */
    public List<JsonNode> all(String brand, String list, String query) {
        var items = new ArrayList<JsonNode>();
        String after = "";
        do {
            String path = "/brands/" + encoded(brand) + '/' + list + "?limit=200" + query
                    + (after.isEmpty() ? "" : "&after=" + encoded(after));
            JsonNode page = read("GET " + list, send(request(path).GET().build()));
            page.path("items").forEach(items::add);
            after = page.path("next").asText("");
        } while (!after.isEmpty());
        return items;
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    /** Sends until the service has room: a full queue and a change of owner are answered with a wait. */
    private HttpResponse<String> send(HttpRequest request) {
        HttpResponse<String> answer = sendOnce(request);
        for (int tries = 1; tries < TRIES && busy(answer); tries++) {
            pause(answer);
            answer = sendOnce(request);
        }
        return answer;
    }

    private static boolean busy(HttpResponse<String> answer) {
        return answer.statusCode() == 429 || answer.statusCode() == 503;
    }

    private HttpResponse<String> sendOnce(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "No answer from %s (%s). Maybe the service is not running there.".formatted(request.uri(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + request.uri(), e);
        }
    }

    private static void pause(HttpResponse<String> answer) {
        long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
        try {
            Thread.sleep(Math.max(1, Math.min(seconds, PAUSE_SECONDS_MOST)) * 1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the service asked to wait", e);
        }
    }

    private static JsonNode read(String request, HttpResponse<String> answer) {
        JsonNode body = parse(answer);
        if (answer.statusCode() >= 300) {
            throw new ApiRefused(request, answer.statusCode(), body);
        }
        return body;
    }

    private static JsonNode parse(HttpResponse<String> answer) {
        try {
            return answer.body().isEmpty() ? FactJson.MAPPER.nullNode() : FactJson.MAPPER.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "%s answered %d with something that is not JSON. Maybe the address is another service's."
                            .formatted(answer.uri(), answer.statusCode()),
                    e);
        }
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

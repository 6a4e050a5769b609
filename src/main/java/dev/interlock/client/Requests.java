package dev.interlock.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends requests under one token, again while the service has no room. May be used by several threads. */
final class Requests {

    private static final int TRIES = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long PAUSE_SECONDS_MOST = 10;

    private final HttpClient http;
    private final String api;
    private final String token;

    Requests(String api, String token) {
        this(
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(10))
                        .build(),
                api,
                token);
    }

    private Requests(HttpClient http, String api, String token) {
        this.http = http;
        this.api = api;
        this.token = token;
    }

    /** The same under another token. */
    Requests with(String otherToken) {
        return new Requests(http, api, otherToken);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** Posts JSON, with further {@code headers} as names and values in turn. */
    HttpResponse<String> post(String path, String json, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.POST(BodyPublishers.ofString(json)).build());
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

    /** The body of {@code answer}, or what it refuses. */
    static JsonNode read(String request, HttpResponse<String> answer) {
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
}

package dev.interlock.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.database.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stream of facts, all or nothing per chunk. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class StreamingFactsTest {

    private static final String AS_OF = Facts.AS_OF.replace("+", "%2B");
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
    void each_chunk_is_answered_by_a_line() throws Exception {
        List<JsonPath> answers = stream("", lines(2_500));

        assertThat(answers).extracting(answer -> answer.getInt("chunk")).containsExactly(1, 2, 3);
        assertThat(answers)
                .extracting(answer -> answer.getInt("answer.accepted"))
                .containsExactly(1_000, 1_000, 500);
        assertThat(answers).extracting(answer -> answer.getInt("lastLine")).containsExactly(1_000, 2_000, 2_500);
    }

    /** Over a bare socket: most HTTP clients read no answer before they have sent everything. */
    @Test
    void a_chunk_is_answered_before_the_stream_goes_on() throws Exception {
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(20_000);
            var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            send(socket, head());
            sendLines(socket, lines(2));

            assertThat(nextAnswer(answers).getInt("answer.accepted")).isEqualTo(2);

            sendLines(socket, lines(3).skip(2));
            send(socket, "0\r\n\r\n");
            assertThat(nextAnswer(answers).getInt("answer.accepted")).isEqualTo(1);
        }
    }

    @Test
    void the_stream_stops_at_the_first_chunk_that_is_refused() throws Exception {
        Stream<String> lines = lines(6).map(line -> line.contains("PIN:100004") ? "{\"type\": \"NdrWin" : line);

        List<JsonPath> answers = stream("&chunkLines=2", lines);

        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).getInt("answer.accepted")).isEqualTo(2);
        assertThat(answers.get(1).getInt("problem.status")).isEqualTo(422);
        assertThat(answers.get(1).getString("problem.errors[0].pointer")).isEqualTo("/4");
    }

    @Test
    void everything_wrong_with_a_chunk_is_pointed_at_by_line() throws Exception {
        Stream<String> lines = Stream.of(
                Facts.window("800001", 10, 2),
                "",
                Facts.window("800002", -1, 0),
                "x".repeat(70_000),
                Facts.window("800003", 5, 9));

        List<JsonPath> answers = stream("", lines);

        assertThat(answers.get(0).getList("problem.errors.pointer", String.class))
                .contains("/3/attempted", "/4", "/5/ndr");
    }

    @Test
    void a_stream_sent_again_under_its_key_changes_nothing_and_goes_on() throws Exception {
        List<JsonPath> first = stream("&chunkLines=2", "key", lines(4));

        List<JsonPath> again = stream("&chunkLines=2", "key", lines(6));

        assertThat(again).hasSize(3);
        assertThat(again.get(1).getLong("answer.position"))
                .isEqualTo(first.get(1).getLong("answer.position"));
        assertThat(again.get(1).getInt("answer.accepted")).isEqualTo(2);
    }

    @Test
    void a_stream_is_resumed_at_a_chunk() throws Exception {
        stream("&chunkLines=2", "key", lines(2));

        List<JsonPath> rest = stream("&chunkLines=2&firstChunk=2", "key", lines(4).skip(2));
        List<JsonPath> whole = stream("&chunkLines=2", "key", lines(4));

        assertThat(rest.get(0).getInt("chunk")).isEqualTo(2);
        assertThat(whole.get(1).getLong("answer.position"))
                .isEqualTo(rest.get(0).getLong("answer.position"));
    }

    @Test
    void a_stream_of_nothing_is_answered_with_nothing() throws Exception {
        assertThat(stream("", Stream.of())).isEmpty();
    }

    private static Stream<String> lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(index -> Facts.window(Integer.toString(100_000 + index), 10, 2));
    }

    private List<JsonPath> stream(String query, Stream<String> lines) throws Exception {
        return stream(query, "none", lines);
    }

    private List<JsonPath> stream(String query, String key, Stream<String> lines) throws Exception {
        String body = String.join("\n", lines.toList());
        HttpRequest request = HttpRequest.newBuilder(
                        request(query, BodyPublishers.ofString(body)), (name, value) -> true)
                .header("Idempotency-Key", key)
                .build();
        HttpResponse<Stream<String>> answer = HTTP.send(request, BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().map(JsonPath::from).toList();
    }

    private HttpRequest request(String query, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(root.resolve("/api/v1/brands/%s/facts?asOf=%s%s".formatted(brand, AS_OF, query)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .POST(body)
                .build();
    }

    private String head() {
        return """
                POST /api/v1/brands/%s/facts?asOf=%s&chunkLines=2 HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: application/x-ndjson
                Transfer-Encoding: chunked

                """
                .formatted(brand, AS_OF, token)
                .replace("\n", "\r\n");
    }

    private static void sendLines(Socket socket, Stream<String> lines) throws IOException {
        for (String line : lines.toList()) {
            send(socket, "%x\r\n%s\n\r\n".formatted(line.length() + 1, line));
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    private static JsonPath nextAnswer(BufferedReader answers) throws IOException {
        String line = answers.readLine();
        while (!line.startsWith("{")) {
            line = answers.readLine();
        }
        return JsonPath.from(line);
    }
}

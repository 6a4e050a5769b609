package dev.interlock.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.fact.Fact;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Speaks to a running service as an integrator does, or as a person. May be used by several threads. */
public final class ApiClient {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final Requests requests;

    /**
     * A client of the service at {@code service}, for example {@code http://localhost:8080}.
     *
     * @param token the bearer token it shows
     */
    public ApiClient(URI service, String token) {
        this(new Requests(service.resolve("/api/v1").toString(), token));
    }

    private ApiClient(Requests requests) {
        this.requests = requests;
    }

    /** Whether the service knows {@code brand}. */
    public boolean knows(String brand) {
        return brand(brand).isPresent();
    }

    /** What the service says of {@code brand}; empty when it knows no such brand. */
    public Optional<BrandClock> brand(String brand) {
        HttpResponse<String> answer = requests.get(path(brand));
        return answer.statusCode() == NOT_FOUND
                ? Optional.empty()
                : Optional.of(BrandClock.of(Requests.read("GET brand " + brand, answer)));
    }

    /** What time it is for {@code brand}; empty before its first request. */
    public Optional<Instant> clock(String brand) {
        return Optional.ofNullable(BrandClock.of(Requests.read("GET brand " + brand, requests.get(path(brand))))
                .asOf());
    }

    /** Creates {@code brand} with a clock that its integrator posts; needs an admin's token. */
    public void createWithPostedClock(String brand, ZoneId zone) {
        ObjectNode body = FactJson.MAPPER
                .createObjectNode()
                .put("name", brand)
                .put("timeZone", zone.getId())
                .put("clock", "POSTED");
        Requests.read("POST brand " + brand, requests.post("/brands", FactJson.write(body)));
    }

    /**
     * A client that may post facts of {@code brand}. An admin's token permits to issue such a token, which
     * is then used and expires; any other token is taken to permit it itself.
     *
     * @param principal who posts, in the journal
     */
    public ApiClient forPosting(String brand, String principal, Instant expiresAt) {
        return as(brand, principal, "INTEGRATOR", expiresAt).orElse(this);
    }

    /**
     * A client that speaks as {@code principal} and may do what {@code role} permits, until its token
     * expires; empty when this client's own token does not permit to issue one.
     */
    public Optional<ApiClient> as(String brand, String principal, String role, Instant expiresAt) {
        ObjectNode body = FactJson.MAPPER
                .createObjectNode()
                .put("name", principal)
                .put("brand", brand)
                .put("expiresAt", expiresAt.toString());
        body.putArray("roles").add(role);
        HttpResponse<String> answer = requests.post("/tokens", FactJson.write(body));
        if (answer.statusCode() == FORBIDDEN) {
            return Optional.empty();
        }
        String secret = Requests.read("POST token", answer).path("secret").asText();
        return Optional.of(new ApiClient(requests.with(secret)));
    }

    /**
     * Posts one batch. A batch sent again under the same key is answered as it was the first time.
     *
     * @param asOf what time it is, for a brand whose clock is posted; null for one that goes by the clock on the wall
     */
    public FactsAnswer post(String brand, @Nullable Instant asOf, List<? extends Fact> facts, String idempotencyKey) {
        return FactsAnswer.of(Requests.read(
                "POST facts of " + idempotencyKey,
                requests.post(path(brand) + "/facts", FactJson.batch(asOf, facts), "Idempotency-Key", idempotencyKey)));
    }

    /**
     * Says something of one intervention of {@code brand}.
     *
     * @param act what, as the address ends: for example {@code approve} or {@code execution}
     */
    public JsonNode say(String brand, String intervention, String act, Map<String, ?> body) {
        String address = path(brand) + "/interventions/" + encoded(intervention) + '/' + act;
        return Requests.read(
                "POST " + act + " of " + intervention,
                requests.post(address, FactJson.write(FactJson.MAPPER.valueToTree(body))));
    }

    /** Every item of a list of {@code brand}, page by page; {@code list} is for example {@code signals}. */
    public List<JsonNode> all(String brand, String list, String query) {
        var items = new ArrayList<JsonNode>();
        String after = "";
        do {
            String address = path(brand) + '/' + list + "?limit=200" + query
                    + (after.isEmpty() ? "" : "&after=" + encoded(after));
            JsonNode page = Requests.read("GET " + list, requests.get(address));
            page.path("items").forEach(items::add);
            after = page.path("next").asText("");
        } while (!after.isEmpty());
        return items;
    }

    /** One of a list of {@code brand}; {@code list} is for example {@code reconciliations}. */
    public JsonNode one(String brand, String list, String id) {
        return Requests.read("GET one of " + list, requests.get(path(brand) + '/' + list + '/' + encoded(id)));
    }

    /** Begins another of a list of {@code brand}, which takes its time; answers how it began. */
    public JsonNode begin(String brand, String list) {
        return Requests.read("POST " + list, requests.post(path(brand) + '/' + list, "{}"));
    }

    private static String path(String brand) {
        return "/brands/" + encoded(brand);
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

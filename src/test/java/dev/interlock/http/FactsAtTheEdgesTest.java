package dev.interlock.http;

import static dev.interlock.fact.BillableEvent.SALE;
import static dev.interlock.fact.ReturnReceipt.Status.AWAITED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.database.TestDatabase;
import dev.interlock.engine.RandomHistory;
import dev.interlock.fact.Billable;
import dev.interlock.fact.Fact;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.ReturnReceipt;
import dev.interlock.fact.SettlementComponent;
import dev.interlock.fact.SettlementLine;
import dev.interlock.journal.CanonicalJson;
import dev.interlock.journal.FactCodec;
import dev.interlock.journal.FactCodec.UnknownFields;
import dev.interlock.journal.Reading;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Whatever integrators send, in whatever order: nothing breaks, what is refused is named and changes nothing, and what is
 * concluded in the end is what follows from the same facts told once, in order.
 */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class FactsAtTheEdgesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final int REQUESTS = 60;

    /** They follow from what was proposed and granted on the way, too, and that is history. */
    private static final Set<String> OF_THE_DESK =
            Set.of("ApprovalRequest", "Conflict", "Escalation", "ExecutionOverdue");

    /** Where facts say a code that another system owns. */
    private static final Map<String, String> CODES = Map.of(
            "Campaign", "status",
            "DeliveryAttempt", "causeClass",
            "ReturnReceipt", "status",
            "SettlementLine", "component",
            "ShipmentOutcome", "terminal");

    private final Map<FactKey, Fact> known = new HashMap<>();
    private final List<Fact> told = new ArrayList<>();
    private final Map<String, Long> unknown = new TreeMap<>();
    private int refused;

    @Test
    void facts_late_doubled_restated_and_damaged_conclude_what_they_conclude_told_once_in_order() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("FactsAtTheEdgesTest: seed " + seed);
        var random = new Random(seed);
        var history = new RandomHistory(random, FIRST);
        String brand = Door.brand();
        String token = Door.token(brand, "INTEGRATOR");
        for (int request = 0; request < REQUESTS; request++) {
            if (random.nextInt(6) == 0) {
                history.nextDay();
            }
            List<Fact> facts = new ArrayList<>(history.request());
            again(random, facts);
            facts.addAll(settled(random, history.asOf()));
            Collections.shuffle(facts, random);
            damaged(random, brand, token, history.asOf(), facts);
            post(brand, token, withUnknownCodes(random, batch(history.asOf(), facts)));
        }
        assertThat(refused).as("damaged batches refused, seed %d", seed).isGreaterThan(REQUESTS / 3);

        assertThat(UnknownCodesTest.listed(brand, token)).as("seed %d", seed).isEqualTo(unknown);

        String other = Door.brand();
        String others = Door.token(other, "INTEGRATOR");
        onceInOrder(other, others, history.asOf());

        assertThat(signals(brand, token)).as("seed %d", seed).isNotEmpty().isEqualTo(signals(other, others));
    }

    /** Some of what was told before, as it was: by now known, or replaced by something newer. */
    private void again(Random random, List<Fact> facts) {
        for (int i = 0; i < 5 && !told.isEmpty(); i++) {
            facts.add(told.get(random.nextInt(told.size())));
        }
        facts.add(facts.get(0));
    }

    /** Some of what is not kept in the session. */
    private static List<Fact> settled(Random random, Instant asOf) {
        Instant observedAt = asOf.minusMillis(random.nextInt(1_000_000));
        LocalDate day = FIRST.minusDays(random.nextInt(5));
        String item = "O-" + random.nextInt(40);
        return List.of(
                new Billable("Bazaar", item, SALE, null, null, null, null, 1, 50_000, 500, 0, day, observedAt),
                new SettlementLine(
                        "Bazaar",
                        "S-" + random.nextInt(3),
                        1 + random.nextInt(20),
                        item,
                        SALE,
                        random.nextBoolean() ? SettlementComponent.UNMAPPED : SettlementComponent.PRINCIPAL,
                        null,
                        50_000,
                        SettlementLine.Status.RELEASED,
                        null,
                        day,
                        observedAt),
                new ReturnReceipt("Bazaar", item, "R-" + random.nextInt(3), AWAITED, null, day, observedAt));
    }

    /** Some of the codes of other systems as words that nobody knows here. */
    private ObjectNode withUnknownCodes(Random random, ObjectNode batch) {
        for (JsonNode fact : batch.get("facts")) {
            String field = CODES.get(fact.path("type").asText());
            if (field != null && random.nextInt(3) == 0) {
                String code = "WORD_" + random.nextInt(20);
                ((ObjectNode) fact).put(field, code);
                count(fact, field, code);
            }
        }
        return batch;
    }

    private void count(JsonNode fact, String field, String code) {
        unknown.merge(fact.path("type").asText() + ' ' + field + ' ' + code, 1L, Long::sum);
    }

    private void post(String brand, String token, ObjectNode batch) {
        List<Fact> facts = FactCodec.read(batch, UnknownFields.REFUSE).facts();
        int accepted = 0;
        int unchanged = 0;
        int outdated = 0;
        for (Fact fact : facts) {
            Fact before = known.get(fact.key());
            if (fact.equals(before)) {
                unchanged++;
            } else if (before != null && fact.observedAt().isBefore(before.observedAt())) {
                outdated++;
            } else {
                accepted++;
                known.put(fact.key(), fact);
            }
        }
        told.addAll(facts);
        Response answer = as(token).body(batch.toString()).post(facts(brand));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(List.of(
                        answer.jsonPath().getInt("accepted"),
                        answer.jsonPath().getInt("unchanged"),
                        answer.jsonPath().getInt("outdated")))
                .isEqualTo(List.of(accepted, unchanged, outdated));
    }

    /** The same batch with one field of one fact made wrong. What is sound all the same is part of what was told. */
    private void damaged(Random random, String brand, String token, Instant asOf, List<Fact> facts) {
        ObjectNode batch = batch(asOf, facts);
        ArrayNode all = (ArrayNode) batch.get("facts");
        int at = random.nextInt(all.size());
        ObjectNode fact = (ObjectNode) all.get(at);
        var fields = new ArrayList<String>();
        fact.fieldNames().forEachRemaining(fields::add);
        String field = fields.get(random.nextInt(fields.size()));
        damage(random, fact, field);
        all.removeAll().add(fact);
        int before = position(brand, token);

        Response answer = as(token).body(batch.toString()).post(facts(brand));

        assertThat(answer.statusCode()).as("%s: %s", batch, answer.asString()).isIn(200, 400, 422);
        if (answer.statusCode() == 200) {
            Reading reading = FactCodec.read(batch, UnknownFields.REFUSE);
            reading.unknownCodes().forEach(code -> count(fact, code.field(), code.code()));
            Fact sound = reading.facts().get(0);
            told.add(sound);
            Fact now = known.get(sound.key());
            if (now == null || !sound.observedAt().isBefore(now.observedAt())) {
                known.put(sound.key(), sound);
            }
            return;
        }
        refused++;
        List<Map<String, Object>> errors = answer.jsonPath().getList("errors");
        assertThat(errors).as("%s: %s", batch, answer.asString()).isNotEmpty().allSatisfy(error -> {
            assertThat((String) error.get("pointer")).startsWith("/facts/0");
            assertThat((String) error.get("message")).isNotBlank();
        });
        assertThat(position(brand, token)).as("%s changed something", batch).isEqualTo(before);
    }

    private static void damage(Random random, ObjectNode fact, String field) {
        switch (random.nextInt(9)) {
            case 0 -> fact.remove(field);
            case 1 -> fact.putNull(field);
            case 2 -> fact.put(field, BigInteger.TEN.pow(30));
            case 3 -> fact.put(field, Long.MAX_VALUE);
            case 4 -> fact.put(field, -1);
            case 5 -> fact.put(field, 0);
            case 6 -> fact.put(field, "NOBODY_KNOWS_THIS");
            case 7 -> fact.putObject(field).put("of", "another shape");
            default -> fact.put("nobodyKnows", 1);
        }
    }

    /** The facts that count, each once, by when they were observed. */
    private void onceInOrder(String brand, String token, Instant asOf) {
        List<Fact> facts = known.values().stream()
                .sorted(Comparator.comparing(Fact::observedAt)
                        .thenComparing(fact -> fact.key().toString()))
                .toList();
        for (int from = 0; from < facts.size(); from += 100) {
            List<Fact> some = facts.subList(from, Math.min(facts.size(), from + 100));
            Response answer = as(token).body(batch(asOf, some).toString()).post(facts(brand));
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.jsonPath().getInt("accepted")).isEqualTo(some.size());
        }
    }

    private static Map<String, JsonNode> signals(String brand, String token) {
        var signals = new TreeMap<String, JsonNode>();
        String after = null;
        do {
            RequestSpecification request = as(token).queryParam("limit", 100);
            JsonNode page = read((after == null ? request : request.queryParam("after", after))
                    .get("/api/v1/brands/" + brand + "/signals")
                    .asString());
            page.path("items").forEach(one -> {
                String type = one.path("type").asText();
                if (!OF_THE_DESK.contains(type)) {
                    signals.put(
                            type
                                    + ' '
                                    + one.path("subject").asText()
                                    + ' '
                                    + one.path("target").asText(),
                            one.path("conclusion"));
                }
            });
            after = page.hasNonNull("next") ? page.path("next").asText() : null;
        } while (after != null);
        return signals;
    }

    private static JsonNode read(String json) {
        try {
            return CanonicalJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    private static ObjectNode batch(Instant asOf, List<Fact> facts) {
        ObjectNode batch = CanonicalJson.mapper().createObjectNode();
        batch.put("asOf", asOf.toString());
        ArrayNode all = batch.putArray("facts");
        facts.forEach(fact -> all.add(FactCodec.write(fact)));
        return batch;
    }

    private static int position(String brand, String token) {
        return as(token).get("/api/v1/brands/" + brand).jsonPath().getInt("position");
    }

    private static String facts(String brand) {
        return "/api/v1/brands/" + brand + "/facts";
    }

    private static RequestSpecification as(String token) {
        return Door.bearing(token);
    }
}

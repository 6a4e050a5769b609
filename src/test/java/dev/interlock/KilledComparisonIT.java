package dev.interlock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.journal.CanonicalJson;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A comparison of settlements whose process is killed in the middle of it. */
class KilledComparisonIT {

    private static final String AS_OF = "2026-11-20T12:00:00+05:30";
    private static final int ITEMS = 45_000;
    private static final int AT_ONCE = 5_000;
    /** Of each hundred one is paid twenty rupees less. */
    private static final int ONE_OF = 100;

    private static final long MISSING_PAISE = 2_000;
    private static final int TRIES = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    void goes_on_where_it_was_and_finds_everything_once() throws Exception {
        try (var service = new PackagedService("killed", folder, Path.of("rules"), Path.of("decision-tables"))) {
            service.start();
            service.create();
            for (int from = 0; from < ITEMS; from += AT_ONCE) {
                assertThat(service.post(settled(from)).statusCode()).isEqualTo(200);
            }
            String killed = killedOnItsWay(service);

            service.start();
            JsonNode done = ended(service, killed);

            assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("DONE");
            assertThat(done.path("lines").asInt()).isEqualTo(ITEMS);
            assertThat(done.path("differences").asInt()).isEqualTo(ITEMS / ONE_OF);
            assertThat(done.path("expectedPaise").asLong()
                            - done.path("receivedPaise").asLong())
                    .isEqualTo(ITEMS / ONE_OF * MISSING_PAISE);
            JsonNode standing = read(service, "/figures/CounterpartyStanding").at("/items/0/figure");
            assertThat(standing.at("/variances/SHORT_SETTLEMENT").asInt()).isEqualTo(ITEMS / ONE_OF);
            assertThat(standing.path("atStakePaise").asLong()).isEqualTo(ITEMS / ONE_OF * MISSING_PAISE);
        }
    }

    /** Kills the service while it compares, after it wrote down how far it is; the id of what it left. */
    private static String killedOnItsWay(PackagedService service) throws Exception {
        for (int tried = 0; tried < TRIES; tried++) {
            JsonNode begun = CanonicalJson.mapper()
                    .readTree(service.send("/api/v1/brands/load/reconciliations", "")
                            .body());
            String id = begun.path("id").asText();
            JsonNode seen = begun;
            while (seen.path("state").asText().equals("RUNNING")) {
                if (seen.path("accounts").asInt() > 0) {
                    service.kill();
                    return id;
                }
                seen = read(service, "/reconciliations/" + id);
            }
        }
        throw new AssertionError("No comparison was seen on its way in %d tries".formatted(TRIES));
    }

    private static JsonNode ended(PackagedService service, String id) throws Exception {
        Instant patience = Instant.now().plus(PATIENCE);
        JsonNode seen = read(service, "/reconciliations/" + id);
        while (seen.path("state").asText().equals("RUNNING")) {
            assertThat(Instant.now()).as("it goes on").isBefore(patience);
            seen = read(service, "/reconciliations/" + id);
        }
        return seen;
    }

    private static JsonNode read(PackagedService service, String path) throws Exception {
        return CanonicalJson.mapper().readTree(service.get("/api/v1/brands/load" + path));
    }

    private static String settled(int from) {
        ObjectNode batch = CanonicalJson.mapper().createObjectNode().put("asOf", AS_OF);
        ArrayNode facts = batch.putArray("facts");
        for (int item = from; item < Math.min(from + AT_ONCE, ITEMS); item++) {
            long missing = item % ONE_OF == 0 ? MISSING_PAISE : 0;
            fact(facts, "ExpectedAmount", item).put("expectedPaise", 100_000).put("dueOn", "2026-11-15");
            fact(facts, "SettlementLine", item)
                    .put("settlementId", "S-1")
                    .put("lineNo", item + 1)
                    .put("amountPaise", 100_000 - missing)
                    .put("status", "RELEASED")
                    .put("postedOn", "2026-11-19");
        }
        return batch.toString();
    }

    private static ObjectNode fact(ArrayNode facts, String type, int item) {
        return facts.addObject()
                .put("type", type)
                .put("counterparty", "RAZORPAY")
                .put("item", "P-%06d".formatted(item))
                .put("event", "PAYMENT")
                .put("component", "PRINCIPAL")
                .put("observedAt", "2026-11-20T09:00:00+05:30");
    }
}

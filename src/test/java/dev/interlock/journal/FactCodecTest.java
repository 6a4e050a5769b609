package dev.interlock.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.fact.Campaign;
import dev.interlock.fact.CauseClass;
import dev.interlock.fact.Fact;
import dev.interlock.fact.NdrWindow;
import dev.interlock.fact.SettlementLine;
import dev.interlock.journal.FactCodec.UnknownFields;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactCodecTest {

    private static final String WINDOW =
            """
            {"type": "NdrWindow", "geo": "PIN:800001", "stateCode": "IN-BR", "paymentMode": "COD",
             "windowStart": "2026-11-09", "windowEnd": "2026-11-15", "attempted": 60, "ndr": 21, "resolved": 50,
             "rto": 17, "open": 4, "causeCounts": {"CUSTOMER": 12, "COURIER": 3},
             "observedAt": "2026-11-16T06:00:00+05:30"}""";

    private static final String CAMPAIGN =
            """
            {"type": "Campaign", "channel": "META", "campaignId": "C-1", "status": "ACTIVE",
             "dailyBudgetPaise": 5000000, "strategyLocked": false, "allowedInterventions": ["EXCLUDE"],
             "minRoas": 2.5, "protectedGeos": ["STATE:IN-BR"], "observedAt": "2026-11-16T00:30:00Z"}""";

    @Test
    void a_batch_is_read_in_order_with_its_clock() {
        Reading reading =
                read("{\"asOf\": \"2026-11-16T07:00:00+05:30\", \"facts\": [" + WINDOW + "," + CAMPAIGN + "]}");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.asOf()).isEqualTo(Instant.parse("2026-11-16T01:30:00Z"));
        assertThat(reading.facts()).hasSize(2);
        assertThat(((NdrWindow) reading.facts().get(0)).causeCounts())
                .isEqualTo(Map.of(CauseClass.CUSTOMER, 12, CauseClass.COURIER, 3));
        assertThat(((Campaign) reading.facts().get(1)).minRoas().basisPoints()).isEqualTo(25_000);
    }

    @Test
    void what_is_written_is_read_as_the_same_fact() {
        for (Fact fact : read("{\"facts\": [" + WINDOW + "," + CAMPAIGN + "]}").facts()) {
            assertThat(FactCodec.read(FactCodec.write(fact))).isEqualTo(fact);
            assertThat(FactCodec.read(json(new String(CanonicalJson.write(FactCodec.write(fact))))))
                    .isEqualTo(fact);
        }
    }

    @Test
    void everything_wrong_with_every_fact_is_named_at_once() {
        Reading reading = read("{\"facts\": [" + WINDOW + ","
                + WINDOW.replace("\"ndr\": 21", "\"ndr\": 61")
                        .replace("PIN:800001", "PIN:012")
                        .replace("\"paymentMode\": \"COD\"", "\"paymentMode\": \"CASH\"")
                + ","
                + CAMPAIGN.replace("\"EXCLUDE\"", "\"EXCLUDE\", \"EXCULDE\"")
                        .replace("5000000", "\"5000000\"")
                        .replace("\"strategyLocked\": false,", "")
                        .replace("2026-11-16T00:30:00Z", "2026-11-16T00:30:00")
                + "]}");

        assertThat(reading.facts()).isEmpty();
        assertThat(reading.problems())
                .extracting(Problem::pointer, Problem::value)
                .containsExactlyInAnyOrder(
                        tuple("/facts/1/geo", "PIN:012"),
                        tuple("/facts/1/paymentMode", "CASH"),
                        tuple("/facts/1/ndr", "61"),
                        tuple("/facts/2/allowedInterventions/1", "EXCULDE"),
                        tuple("/facts/2/dailyBudgetPaise", "5000000"),
                        tuple("/facts/2/strategyLocked", null),
                        tuple("/facts/2/observedAt", "2026-11-16T00:30:00"));
        assertThat(messageAt(reading, "/facts/1/paymentMode")).contains("COD, PREPAID, ALL");
        assertThat(messageAt(reading, "/facts/1/geo")).contains("PIN").contains("012");
        assertThat(messageAt(reading, "/facts/2/observedAt")).contains("Maybe the offset is missing");
    }

    @Test
    void a_placeholder_is_never_judged() {
        Reading reading = read("{\"facts\": [" + WINDOW.replace("\"attempted\": 60,", "") + "]}");

        assertThat(reading.problems()).extracting(Problem::pointer).containsExactly("/facts/0/attempted");
    }

    @Test
    void a_misspelt_field_or_type_is_refused_with_what_was_meant() {
        Reading reading = read("{\"facts\": [" + WINDOW.replace("\"open\": 4", "\"open\": 4, \"opne\": 4") + ","
                + CAMPAIGN.replace("\"Campaign\"", "\"Campain\"") + "], \"fact\": 1}");

        assertThat(messageAt(reading, "/facts/0/opne")).contains("Maybe open was meant.");
        assertThat(messageAt(reading, "/facts/1/type")).contains("Maybe Campaign was meant.");
        assertThat(messageAt(reading, "/fact")).contains("Maybe facts was meant.");
    }

    @Test
    void unknown_fields_may_be_left_aside_and_are_listed() {
        Reading reading = FactCodec.read(
                json("{\"facts\": [" + WINDOW.replace("\"open\": 4", "\"open\": 4, \"x/y\": {}") + "]}"),
                UnknownFields.REPORT);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.facts()).hasSize(1);
        assertThat(reading.unknownFields()).containsExactly("/facts/0/x~1y");
    }

    private static final String LINE =
            """
            {"type": "SettlementLine", "counterparty": "A", "settlementId": "S", "lineNo": 1, "item": "O-1",
             "event": "SALE", "component": "PACKING_FEE", "amountPaise": -100, "status": "RELEASED",
             "postedOn": "2026-11-15", "observedAt": "2026-11-16T00:30:00Z"}""";

    @Test
    void codes_of_other_systems_that_are_not_known_are_kept_and_read_as_unknown() {
        Reading reading = read("{\"facts\": [" + CAMPAIGN + "," + CAMPAIGN.replace("ACTIVE", "IN_REVIEW") + "," + LINE
                + "," + LINE.replace("\"component\"", "\"described\": \"own words\", \"component\"") + "]}");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.unknownCodes())
                .extracting(UnknownCode::pointer, UnknownCode::fact, UnknownCode::code, UnknownCode::readAs)
                .containsExactly(
                        tuple("/facts/1/status", 1, "IN_REVIEW", "UNKNOWN"),
                        tuple("/facts/2/component", 2, "PACKING_FEE", "UNMAPPED"),
                        tuple("/facts/3/component", 3, "PACKING_FEE", "UNMAPPED"));
        assertThat(((Campaign) reading.facts().get(0)).active()).isTrue();
        assertThat(((Campaign) reading.facts().get(1)).status()).isEqualTo(Campaign.Status.UNKNOWN);
        assertThat(reading.facts().subList(2, 4))
                .extracting(line -> ((SettlementLine) line).described())
                .containsExactly("PACKING_FEE", "own words");
    }

    @Test
    void what_is_counted_under_unknown_causes_is_counted_as_unknown() {
        String counts = "{\"CUSTOMER\": 12, \"UNKNOWN\": 1, \"DOG_BITES\": 2, \"FLOODED\": 3}";
        Reading reading = read("{\"facts\": [" + WINDOW.replace("{\"CUSTOMER\": 12, \"COURIER\": 3}", counts) + "]}");

        assertThat(((NdrWindow) reading.facts().get(0)).causeCounts())
                .isEqualTo(Map.of(CauseClass.CUSTOMER, 12, CauseClass.UNKNOWN, 6));
        assertThat(reading.unknownCodes())
                .extracting(UnknownCode::pointer, UnknownCode::code)
                .containsExactly(tuple("/facts/0/causeCounts", "DOG_BITES"), tuple("/facts/0/causeCounts", "FLOODED"));
    }

    @Test
    void a_count_under_an_unknown_cause_that_is_none_is_refused() {
        assertThat(pointersOf(WINDOW.replace("\"COURIER\": 3", "\"FLOODED\": -1")))
                .isNotEmpty();
        assertThat(pointersOf(WINDOW.replace("\"COURIER\": 3", "\"FLOODED\": \"3\"")))
                .isNotEmpty();
        assertThat(pointersOf(WINDOW.replace("\"COURIER\": 3", "\"FLOODED\": 30")))
                .containsExactly("/facts/0/causeCounts");
        assertThat(pointersOf(WINDOW.replace("\"COURIER\": 3", "\"FLOODED\": 2147483647, \"STORM\": 2147483647")))
                .isNotEmpty();
    }

    @Test
    void an_unknown_code_speaks_of_nobody_and_is_no_sentence() {
        Reading reading =
                read("{\"facts\": [" + CAMPAIGN.replace("ACTIVE", "ask meera@example.in or +91 9876543210") + "]}");

        assertThat(reading.unknownCodes()).extracting(UnknownCode::code).containsExactly("ask (removed) or (removed)");
        assertThat(reading.facts().toString() + reading.unknownCodes()).doesNotContain("meera", "98765");
        for (String none : new String[] {" ", "", "A\\u0007B", "A\\u0000B", "x\\ud800", "X".repeat(81)}) {
            assertThat(pointersOf(CAMPAIGN.replace("ACTIVE", none))).as(none).containsExactly("/facts/0/status");
        }
        assertThat(pointersOf(CAMPAIGN.replace("\"ACTIVE\"", "7"))).containsExactly("/facts/0/status");
    }

    @Test
    void codes_of_lists_that_are_ours_stay_refused() {
        assertThat(pointersOf(CAMPAIGN.replace("META", "SNAP"))).containsExactly("/facts/0/channel");
        assertThat(pointersOf(WINDOW.replace("\"COD\"", "\"CASH\""))).containsExactly("/facts/0/paymentMode");
        assertThat(pointersOf(LINE.replace("RELEASED", "MAYBE"))).containsExactly("/facts/0/status");
        assertThat(FactCodec.readWritten(json(CAMPAIGN.replace("ACTIVE", "ACTIV")))
                        .problems())
                .as("a scenario's typo")
                .extracting(Problem::pointer)
                .containsExactly("/0/status");
    }

    @Test
    void a_request_that_tells_its_own_unknown_codes_is_refused() {
        assertThat(read("{\"facts\": [], \"unknownCodes\": []}").problems())
                .extracting(Problem::pointer)
                .containsExactly("/unknownCodes");
    }

    @Test
    void what_cannot_be_journaled_is_refused() {
        assertThat(pointersOf(WINDOW.replace("PIN:800001", "COURIER:\\ud800"))).containsExactly("/facts/0/geo");
        assertThat(pointersOf(CAMPAIGN.replace("5000000", "9007199254740992")))
                .containsExactly("/facts/0/dailyBudgetPaise");
        assertThat(pointersOf(CAMPAIGN.replace("[\"EXCLUDE\"]", "[null]")))
                .containsExactly("/facts/0/allowedInterventions/0");
        assertThat(pointersOf(CAMPAIGN.replace("2.5", "\"2.5\""))).containsExactly("/facts/0/minRoas");
        assertThat(pointersOf(CAMPAIGN.replace("2.5", "2.55555"))).containsExactly("/facts/0/minRoas");
        assertThat(pointersOf(CAMPAIGN.replace("2026-", "12026-"))).containsExactly("/facts/0/observedAt");
        assertThat(pointersOf(WINDOW.replace("\"2026-11-09\"", "[2026,11,9]"))).containsExactly("/facts/0/windowStart");
        assertThat(pointersOf(WINDOW.replace("\"attempted\": 60", "\"attempted\": 60.5")))
                .containsExactly("/facts/0/attempted");
        assertThat(pointersOf(CAMPAIGN.replace("\"C-1\"", "1"))).containsExactly("/facts/0/campaignId");
    }

    @Test
    void a_batch_has_a_list_of_facts_of_a_bounded_size() {
        assertThat(read("[]").problems()).extracting(Problem::pointer).containsExactly("");
        assertThat(read("{}").problems()).extracting(Problem::pointer).containsExactly("/facts");
        assertThat(read("{\"facts\": [" + String.join(",", Collections.nCopies(10_001, "1")) + "]}")
                        .problems())
                .extracting(Problem::message)
                .containsExactly("At most 10000 facts make a batch; found 10001.");
        assertThat(read("{\"facts\": [" + String.join(",", Collections.nCopies(10_000, "1")) + "]}")
                        .problems())
                .hasSize(FactCodec.MAX_PROBLEMS);
    }

    private static Iterable<String> pointersOf(String fact) {
        Reading reading = read("{\"facts\": [" + fact + "]}");
        assertThat(reading.facts()).isEmpty();
        return reading.problems().stream().map(Problem::pointer).toList();
    }

    private static String messageAt(Reading reading, String pointer) {
        return reading.problems().stream()
                .filter(problem -> problem.pointer().equals(pointer))
                .map(Problem::message)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no problem at " + pointer + " in " + reading.problems()));
    }

    private static Reading read(String body) {
        return FactCodec.read(json(body), UnknownFields.REFUSE);
    }

    private static JsonNode json(String text) {
        try {
            return CanonicalJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}

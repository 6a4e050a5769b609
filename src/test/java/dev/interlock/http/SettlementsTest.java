package dev.interlock.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.database.TestDatabase;
import dev.interlock.fact.Bulk;
import dev.interlock.fact.Difference;
import dev.interlock.fact.Fact;
import dev.interlock.journal.CanonicalJson;
import dev.interlock.journal.FactCodec;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.settlement.Books;
import dev.interlock.settlement.RandomSettlements;
import dev.interlock.settlement.RateCard;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Settlements through the door: told, compared, corrected, and what follows. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class SettlementsTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private SettledBrand settled;

    @BeforeEach
    void a_new_brand() {
        settled = SettledBrand.open();
    }

    @Test
    void a_short_settlement_is_told_and_taken_back_when_the_report_is_corrected() {
        settled.told(
                        SettledBrand.NOON,
                        SettledBrand.billable("P-1", 100_000),
                        SettledBrand.line("S-1", 1, "P-1", "PRINCIPAL", 90_000, "2026-11-20T09:00:00+05:30"))
                .body("accepted", equalTo(2))
                .body("decision.signals", hasSize(0));

        settled.reconciled()
                .body("state", equalTo("DONE"))
                .body("lines", equalTo(1))
                .body("matched", equalTo(0))
                .body("expectedPaise", equalTo(100_000 - 2_000 - 360))
                .body("receivedPaise", equalTo(90_000));

        settled.integrator()
                .get(settled.path("/signals?status=ACTIVE"))
                .then()
                .body("items.type", hasItem("SettlementVariance"))
                .body(
                        "items.find { it.target == 'PAYMENT|PRINCIPAL' }.conclusion.variance",
                        equalTo("SHORT_SETTLEMENT"))
                .body("items.find { it.target == 'PAYMENT|PRINCIPAL' }.conclusion.atStakePaise", equalTo(10_000))
                .body(
                        "items.find { it.target == 'PAYMENT|PRINCIPAL' }.conclusion.rateRows[0]",
                        containsString("RZP-PRINCIPAL"));
        settled.lines("S-1")
                .body("items[0].standing", equalTo("VARIANCE"))
                .body("items[0].variance", equalTo("SHORT_SETTLEMENT"))
                .body("items[0].signal", notNullValue());
        settled.integrator()
                .get(settled.path("/figures/CounterpartyStanding"))
                .then()
                .body("items[0].subject", equalTo("RAZORPAY"))
                .body("items[0].figure.atStakePaise", equalTo(10_000));

        settled.told(
                        "2026-11-21T12:00:00+05:30",
                        SettledBrand.line("S-1", 1, "P-1", "PRINCIPAL", 100_000, "2026-11-21T09:00:00+05:30"),
                        SettledBrand.line("S-1", 2, "P-1", "GATEWAY_FEE", -2_000, "2026-11-21T09:00:00+05:30"),
                        SettledBrand.line("S-1", 3, "P-1", "GST_ON_FEES", -360, "2026-11-21T09:00:00+05:30"))
                .body("accepted", equalTo(3));
        settled.lines("S-1").body("items[0].standing", equalTo("NOT_COMPARED"));

        settled.reconciled().body("differences", equalTo(0)).body("matched", equalTo(3));

        settled.integrator().get(settled.path("/signals?status=ACTIVE")).then().body("items", hasSize(0));
        settled.lines("S-1").body("items.standing", equalTo(List.of("MATCHED", "MATCHED", "MATCHED")));
    }

    @Test
    void of_one_line_the_newest_counts_and_the_same_again_changes_nothing() {
        Map<String, Object> newer =
                SettledBrand.line("S-1", 1, "P-1", "PRINCIPAL", 90_000, "2026-11-20T09:00:00+05:30");
        settled.told(SettledBrand.NOON, newer).body("accepted", equalTo(1));

        settled.told(SettledBrand.NOON, newer).body("unchanged", equalTo(1)).body("accepted", equalTo(0));
        settled.told(SettledBrand.NOON, SettledBrand.line("S-1", 1, "P-1", "PRINCIPAL", 1, "2026-11-19T09:00:00+05:30"))
                .body("outdated", equalTo(1))
                .body("accepted", equalTo(0));
        settled.told(
                        SettledBrand.NOON,
                        SettledBrand.line("S-1", 1, "P-1", "PRINCIPAL", 5, "2026-11-20T10:00:00+05:30"),
                        SettledBrand.line("S-1", 1, "P-1", "PRINCIPAL", 6, "2026-11-20T10:00:00+05:30"))
                .body("accepted", equalTo(2));

        settled.integrator()
                .get(settled.path("/facts/SettlementLine"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].key", equalTo("RAZORPAY|S-1|1"))
                .body("items[0].fact.amountPaise", equalTo(6));
    }

    @Test
    void whatever_order_and_slices_settlements_come_in_the_tables_leave_what_memory_leaves() {
        System.out.printf("SettlementsTest: seed %d%n", SEED);
        var random = new Random(SEED);
        List<Bulk> told = new ArrayList<>();
        while (told.size() < 60) {
            told.clear();
            told.addAll(RandomSettlements.of(random, TODAY));
        }
        var books = new Books();
        told.forEach(books::tell);
        Set<String> expected = new TreeSet<>();
        books.compare(RateCard.of(Rulebook.read(Path.of("rules"), Path.of("decision-tables"))), TODAY).stream()
                .filter(Difference.class::isInstance)
                .forEach(one -> expected.add(FactCodec.write(one).toString()));

        List<Fact> shuffled = new ArrayList<>(told);
        shuffled.addAll(told.subList(0, 20));
        Collections.shuffle(shuffled, random);
        for (int at = 0; at < shuffled.size(); ) {
            int until = Math.min(shuffled.size(), at + 1 + random.nextInt(25));
            post(shuffled.subList(at, until));
            at = until;
        }
        settled.reconciled().body("state", equalTo("DONE"));

        Set<String> found = new TreeSet<>();
        List<Map<String, Object>> items = settled.integrator()
                .get(settled.path("/figures/JudgedDifference?limit=1000"))
                .then()
                .extract()
                .path("items.figure.difference");
        items.forEach(one -> found.add(typed(one)));
        assertThat(found).as("seed %d", SEED).isEqualTo(expected);
    }

    @Test
    void comparing_again_without_news_changes_nothing() {
        settled.told(
                SettledBrand.NOON,
                SettledBrand.billable("P-1", 100_000),
                SettledBrand.line("S-1", 1, "P-1", "PRINCIPAL", 90_000, "2026-11-20T09:00:00+05:30"));
        settled.reconciled();
        long position = settled.position();

        settled.reconciled().body("differences", equalTo(3));

        assertThat(settled.position()).isEqualTo(position);
    }

    @Test
    void a_line_that_turns_out_to_be_another_items_takes_back_what_it_left_of_the_first() {
        settled.told(
                SettledBrand.NOON,
                SettledBrand.billable("P-2", 90_000),
                SettledBrand.line("S-1", 1, "P-1", "PRINCIPAL", 90_000, "2026-11-20T09:00:00+05:30"),
                SettledBrand.line("S-1", 2, "P-2", "GATEWAY_FEE", -1_800, "2026-11-20T09:00:00+05:30"),
                SettledBrand.line("S-1", 3, "P-2", "GST_ON_FEES", -324, "2026-11-20T09:00:00+05:30"));
        settled.reconciled();
        settled.integrator()
                .get(settled.path("/signals?status=ACTIVE"))
                .then()
                .body("items.conclusion.variance", hasItem("UNKNOWN_ITEM"))
                .body("items.conclusion.variance", hasItem("SHORT_SETTLEMENT"));

        settled.told(
                SettledBrand.NOON,
                SettledBrand.line("S-1", 1, "P-2", "PRINCIPAL", 90_000, "2026-11-20T10:00:00+05:30"));
        settled.reconciled().body("differences", equalTo(0)).body("matched", equalTo(3));

        settled.integrator().get(settled.path("/signals?status=ACTIVE")).then().body("items", hasSize(0));
    }

    @Test
    void what_does_not_add_up_as_a_whole_is_told() {
        settled.told(
                SettledBrand.NOON,
                SettledBrand.line("S-1", 1, "P-1", "PRINCIPAL", 90_000, "2026-11-20T09:00:00+05:30"),
                Map.of(
                        "type", "SettlementHeader",
                        "counterparty", "RAZORPAY",
                        "settlementId", "S-1",
                        "periodStart", "2026-11-18",
                        "periodEnd", "2026-11-18",
                        "depositedOn", "2026-11-20",
                        "totalPaise", 89_998,
                        "utr", "U-1",
                        "observedAt", "2026-11-20T09:00:00+05:30"));
        settled.reconciled();

        settled.integrator()
                .get(settled.path("/signals?status=ACTIVE"))
                .then()
                .body("items.find { it.type == 'SettlementMismatch' }.conclusion.kind", equalTo("TOTAL_MISMATCH"))
                .body("items.find { it.type == 'SettlementMismatch' }.conclusion.foundPaise", equalTo(90_000));
    }

    @Test
    void a_line_that_contradicts_itself_is_refused_with_its_place() {
        Map<String, Object> wrong = SettledBrand.line("S-1", 0, "P-1", "WHOLE", 90_000, "2026-11-20T09:00:00+05:30");
        settled.integrator()
                .body(Map.of("asOf", SettledBrand.NOON, "facts", List.of(wrong)))
                .post(settled.path("/facts"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/facts/0/lineNo"))
                .body("errors.pointer", hasItem("/facts/0/component"));
    }

    @Test
    void a_reconciliation_nobody_began_is_not_found_and_an_auditor_begins_none() {
        settled.integrator()
                .get(settled.path("/reconciliations/00000000-0000-0000-0000-000000000000"))
                .then()
                .statusCode(404);
        Door.as(settled.name(), "AUDITOR")
                .post(settled.path("/reconciliations"))
                .then()
                .statusCode(403);
        settled.integrator()
                .get(settled.path("/reconciliations"))
                .then()
                .statusCode(200)
                .body("", hasSize(0));
    }

    private void post(List<Fact> facts) {
        List<JsonNode> nodes = facts.stream().<JsonNode>map(FactCodec::write).toList();
        var batch = CanonicalJson.mapper().createObjectNode().put("asOf", SettledBrand.NOON);
        batch.putArray("facts").addAll(nodes);
        settled.integrator()
                .body(batch.toString())
                .post(settled.path("/facts"))
                .then()
                .statusCode(200);
    }

    /** The figure as the journal writes it. */
    private static String typed(Map<String, Object> difference) {
        var all = CanonicalJson.mapper().createObjectNode().put("type", "Difference");
        JsonNode read = CanonicalJson.mapper().valueToTree(difference);
        return FactCodec.write(FactCodec.read(all.setAll((ObjectNode) read))).toString();
    }
}

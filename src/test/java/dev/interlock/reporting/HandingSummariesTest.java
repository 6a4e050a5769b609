package dev.interlock.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.approval.Act;
import dev.interlock.approval.State;
import dev.interlock.brand.ActAnswer;
import dev.interlock.brand.Answer;
import dev.interlock.brand.BrandView;
import dev.interlock.brand.Brands;
import dev.interlock.brand.ClockKind;
import dev.interlock.brand.Decision;
import dev.interlock.brand.Posted;
import dev.interlock.database.TestDatabase;
import dev.interlock.fact.Department;
import dev.interlock.fact.Execution;
import dev.interlock.fact.Fact;
import dev.interlock.journal.CanonicalJson;
import dev.interlock.journal.FactCodec;
import dev.interlock.journal.Summaries;
import dev.interlock.journal.Summaries.Which;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What departments are handed in place of a meeting. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class HandingSummariesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    /** A Sunday. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 15);

    @Inject
    HandingSummaries handing;

    @Inject
    Summaries summaries;

    @Inject
    Brands brands;

    @Inject
    DataSource database;

    private String brand;

    @BeforeEach
    void a_new_brand() {
        brand = "s" + UUID.randomUUID().toString().substring(0, 8);
        brands.create(brand, ZONE, ClockKind.POSTED, "test");
    }

    @Test
    void summaries_are_handed_out_at_seven_once_a_day_and_on_mondays_of_the_week() {
        tell(at(DAY, 10), risks(1));
        tell(at(DAY.plusDays(1), 6), List.of());
        assertThat(handing.handWhenDue(view()))
                .as("before seven those are due that nobody handed out before")
                .hasSize(2 * Department.values().length)
                .contains(which("DAILY", DAY), which("WEEKLY", DAY.minusDays(6)));
        assertThat(handing.handWhenDue(view())).isEmpty();

        tell(at(DAY.plusDays(1), 7), List.of());
        List<Which> handed = handing.handWhenDue(view());
        assertThat(handed)
                .hasSize(2 * Department.values().length)
                .contains(which("DAILY", DAY.plusDays(1)), which("WEEKLY", DAY.plusDays(1)));
        assertThat(handing.handWhenDue(view())).as("once").isEmpty();
        JsonNode daily =
                summaries.find(which("DAILY", DAY.plusDays(1))).orElseThrow().body();
        assertThat(daily.path("from").asText()).isEqualTo("2026-11-15");
        assertThat(daily.path("through").asText()).isEqualTo("2026-11-15");
        JsonNode weekly =
                summaries.find(which("WEEKLY", DAY.plusDays(1))).orElseThrow().body();
        assertThat(weekly.path("from").asText()).isEqualTo("2026-11-09");
        assertThat(weekly.path("raised")).isEqualTo(daily.path("raised"));

        tell(at(DAY.plusDays(2), 7), List.of());
        assertThat(handing.handWhenDue(view())).hasSize(Department.values().length);
        assertThat(summaries.days(brand, Department.MARKETING, "DAILY", 10))
                .containsExactly(DAY.plusDays(2), DAY.plusDays(1), DAY);
        JsonNode quiet =
                summaries.find(which("DAILY", DAY.plusDays(2))).orElseThrow().body();
        assertThat(quiet.path("raised").isEmpty())
                .as("nothing was raised that day")
                .isTrue();
        assertThat(quiet.at("/notAcknowledged/0/type").asText()).isEqualTo("GeoRisk");
    }

    @Test
    void its_numbers_are_those_the_journal_says_when_it_is_counted_by_hand() {
        Decision decision = tell(at(DAY, 10), risks(3));
        tell(at(DAY, 11), List.of());
        acknowledge(decision, "PIN:800001");
        for (Decision.Moved moved : decision.states()) {
            if (moved.state() == State.GRANTED) {
                report(moved.id());
            }
        }
        JsonNode summary = handing.now(brand, Department.MARKETING, Period.DAILY);
        JsonNode told = handing.now(brand, Department.LOGISTICS, Period.DAILY);

        Journaled journal = new Journaled().read();
        assertThat(counts(summary.path("raised"))).isEqualTo(journal.raisedTo("GeoRisk", "ApprovalRequest"));
        assertThat(counts(summary.path("done"))).isEqualTo(journal.states());
        assertThat(sum(summary.path("done"))).isEqualTo(journal.paise());
        assertThat(told.path("done")).as("who told is told what became of it").isEqualTo(summary.path("done"));
        assertThat(summary.path("actions")).hasSize(journal.interventions.size());
        assertThat(summary.at("/actions/0/owner").asText()).isEqualTo("MARKETING");
        summary.path("actions").forEach(one -> {
            if (one.path("status").asText().equals("CARRIED_OUT")) {
                assertThat(one.path("ruledBy").asText()).isEqualTo("interlock");
                assertThat(one.path("carriedOutBy").asText()).isEqualTo("ads");
                assertThat(one.path("executionSeconds").asLong()).isEqualTo(3600);
            }
        });
        assertThat((long) summary.path("open").size())
                .isEqualTo(journal.states().getOrDefault("AWAITING_APPROVAL", 0L));
        summary.path("open")
                .forEach(one -> assertThat(one.path("waitsFor").asText()).isEqualTo("MARKETING_LEAD"));
        assertThat(summary.path("lags").toString()).contains("\"beforeFromHours\":72");
        assertThat(SummaryText.of(summary, ZONE))
                .contains("MARKETING of " + brand, "carried out by ads after 1 h 00 min");
    }

    /** The entries of the journal, folded by hand; nothing of it reads the tables that summaries are made of. */
    private final class Journaled {

        final Map<String, String> signals = new HashMap<>();
        final Map<String, String> interventions = new HashMap<>();
        final Map<String, Long> moved = new HashMap<>();
        final Map<String, String> ruled = new HashMap<>();
        final Map<String, String> done = new HashMap<>();
        final List<String> acknowledged = new ArrayList<>();

        Journaled read() {
            try (Connection connection = database.getConnection();
                    PreparedStatement query = connection.prepareStatement(
                            "SELECT payload FROM journal_entry WHERE brand = ? ORDER BY position")) {
                query.setString(1, brand);
                ResultSet rows = query.executeQuery();
                while (rows.next()) {
                    CanonicalJson.mapper()
                            .readTree(rows.getBytes("payload"))
                            .path("registrations")
                            .forEach(this::registered);
                }
                return this;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void registered(JsonNode one) {
            String id = one.path("id").asText();
            switch (one.path("type").asText()) {
                case "Raised" -> signals.put(id, one.path("signal").asText());
                case "Opened" -> interventions.put(id, one.path("intervention").asText());
                case "Ruling" -> {
                    ruled.put(id, one.path("verdict").asText());
                    moved.put(id, one.path("movedPaise").asLong());
                }
                case "Execution" -> done.put(id, one.path("outcome").asText());
                case "Acknowledgement" -> acknowledged.add(id);
                default -> {}
            }
        }

        Map<String, Long> raisedTo(String... types) {
            Map<String, Long> counts = new TreeMap<>();
            signals.forEach((id, type) -> {
                if (Set.of(types).contains(type)) {
                    counts.merge(acknowledged.contains(id) ? "ACKNOWLEDGED" : "OPEN", 1L, Long::sum);
                }
            });
            return counts;
        }

        Map<String, Long> states() {
            Map<String, Long> counts = new TreeMap<>();
            interventions
                    .keySet()
                    .forEach(id -> counts.merge(
                            done.getOrDefault(id, ruled.getOrDefault(id, "AWAITING_APPROVAL")), 1L, Long::sum));
            return counts;
        }

        long paise() {
            return moved.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private static Map<String, Long> counts(JsonNode sums) {
        Map<String, Long> counts = new TreeMap<>();
        sums.fields()
                .forEachRemaining(one ->
                        counts.put(one.getKey(), one.getValue().path("count").asLong()));
        return counts;
    }

    /** What waits moves nothing yet, so only what was ruled is compared. */
    private static long sum(JsonNode sums) {
        long paise = 0;
        for (var fields = sums.fields(); fields.hasNext(); ) {
            var one = fields.next();
            paise += one.getKey().equals("AWAITING_APPROVAL")
                    ? 0
                    : one.getValue().path("paise").asLong();
        }
        return paise;
    }

    private void acknowledge(Decision decision, String subject) {
        UUID id = decision.signals().stream()
                .filter(one -> one.type().equals("GeoRisk") && one.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .id();
        act("somebody", new Act.Acknowledge(id, Department.MARKETING, null));
    }

    private void report(UUID id) {
        act("ads", new Act.Report(id, Execution.Outcome.CARRIED_OUT, null, Map.of(), Map.of(), null));
    }

    private void act(String person, Act act) {
        assertThat(brands.desk(brand)
                        .act(person, act, null)
                        .toCompletableFuture()
                        .join())
                .isInstanceOf(ActAnswer.Done.class);
    }

    private Which which(String period, LocalDate day) {
        return new Which(brand, Department.MARKETING, period, day);
    }

    private BrandView view() {
        return brands.view(brand);
    }

    private Decision tell(Instant asOf, List<Fact> facts) {
        Answer answer = brands.desk(brand)
                .accept(new Posted("integrator", null, asOf, facts))
                .toCompletableFuture()
                .join();
        return ((Answer.Decided) answer).decision();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    /** So many zones at a risk that is structural, each with a campaign whose bid can be reduced; the last ones need a yes. */
    private static List<Fact> risks(int zones) {
        var facts = new ArrayList<Fact>();
        for (int zone = 1; zone <= zones; zone++) {
            long budget = zone < 3 ? 5_000_000 : 1_000_000;
            facts.addAll(facts(zone, budget));
        }
        return facts;
    }

    private static List<Fact> facts(int zone, long budget) {
        String json =
                """
                [{"type": "Campaign", "channel": "META", "campaignId": "C-%1$d", "status": "ACTIVE",
                  "dailyBudgetPaise": %2$d, "strategyLocked": false,
                  "allowedInterventions": ["EXCLUDE", "BID_REDUCTION", "COD_SUPPRESSION"],
                  "observedAt": "2026-11-15T05:30:00+05:30"},
                 {"type": "CampaignGeoTarget", "campaignId": "C-%1$d", "adSetId": "A-1", "geo": "PIN:80000%1$d",
                  "stateCode": "IN-BR", "mode": "INCLUDE", "audienceType": "MIXED",
                  "observedAt": "2026-11-15T05:30:00+05:30"},
                 {"type": "CampaignMetric", "campaignId": "C-%1$d", "adSetId": "A-1", "geo": "PIN:80000%1$d",
                  "date": "2026-11-14", "spendPaise": 900000, "impressions": 0, "clicks": 0, "orders": 45,
                  "codOrders": 29, "revenuePaise": 0, "observedAt": "2026-11-15T05:30:00+05:30"},
                 {"type": "NdrWindow", "geo": "PIN:80000%1$d", "stateCode": "IN-BR", "paymentMode": "COD",
                  "windowStart": "2026-11-08", "windowEnd": "2026-11-14", "attempted": 1000, "ndr": 400,
                  "resolved": 1000, "rto": 340, "observedAt": "2026-11-15T05:30:00+05:30"}]"""
                        .formatted(zone, budget);
        try {
            var read = new ArrayList<Fact>();
            CanonicalJson.mapper().readTree(json).forEach(one -> read.add(FactCodec.read(one)));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

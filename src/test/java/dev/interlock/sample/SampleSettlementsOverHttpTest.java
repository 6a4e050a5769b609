package dev.interlock.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.client.ApiClient;
import dev.interlock.database.TestDatabase;
import dev.interlock.fact.Fact;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The money of the sample, posted to the running service and compared there. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class SampleSettlementsOverHttpTest {

    private static final SampleSize USUAL = new SampleSize(SampleSize.USUAL_SEED, 1, LocalDate.of(2026, 11, 15));
    private static final int BATCH = 1_000;

    @TestHTTPResource("/")
    URI service;

    @Test
    void two_who_have_it_compared_at_once_both_see_each_planted_settlement_told() throws IOException {
        var admin = new ApiClient(
                service,
                Files.readString(Path.of("target/test-data/admin-token")).strip());
        String brand = "s" + UUID.randomUUID().toString().substring(0, 8);
        admin.createWithPostedClock(brand, SampleSize.ZONE);
        post(admin, brand);

        CompletableFuture<JsonNode> other = CompletableFuture.supplyAsync(() -> compared(admin, brand));
        JsonNode comparison = compared(admin, brand);

        assertThat(comparison.path("state").asText()).isEqualTo("DONE");
        assertThat(comparison.path("lines").asInt()).isGreaterThan(10_000);
        assertThat(other.join().path("matched")).isEqualTo(comparison.path("matched"));
        assertThat(summary(admin, brand, comparison))
                .contains("Wrong settlements: 8 planted, 8 told", "Gateways where too many payments fail: 1 planted, 1")
                .contains(List.of(PlantedVariance.values()).stream()
                        .map(SampleSettlementsOverHttpTest::plantedAndTold)
                        .toList());
    }

    private static JsonNode compared(ApiClient api, String brand) {
        return new ComparingSettlements(api, brand, new PrintStream(new ByteArrayOutputStream())).compare();
    }

    private static void post(ApiClient api, String brand) {
        var sample = new SampleBrand(USUAL);
        for (int day = 0; day < SampleSize.DAYS; day++) {
            List<Fact> facts = sample.moneyOn(day);
            for (int from = 0; from < facts.size(); from += BATCH) {
                List<Fact> batch = facts.subList(from, Math.min(facts.size(), from + BATCH));
                api.post(brand, sample.toldAt(day), batch, "%s-%d-%d".formatted(brand, day, from));
            }
        }
    }

    private static String summary(ApiClient api, String brand, JsonNode comparison) {
        var printed = new ByteArrayOutputStream();
        new SettlementSummary(api, brand, USUAL, new PrintStream(printed, true, UTF_8)).print(comparison);
        return printed.toString(UTF_8).replaceAll(" +", " ");
    }

    private static String plantedAndTold(PlantedVariance one) {
        String rupees = String.format(Locale.ROOT, "%.2f", one.stakePaise() / 100.0);
        return "%s %s %s %s %s".formatted(one.counterparty(), one.told(), one.subject(USUAL), rupees, rupees);
    }
}

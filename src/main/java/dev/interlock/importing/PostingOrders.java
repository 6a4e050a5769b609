package dev.interlock.importing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.client.ApiClient;
import dev.interlock.client.FactsAnswer;
import dev.interlock.client.ProgressBar;
import dev.interlock.fact.ShipmentOutcome;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Posts an export's orders day by day, each day told at its end, and keeps what the service said. */
final class PostingOrders {

    private static final int BATCH = 10_000;

    private final ApiClient api;
    private final String brand;
    private final String keyPrefix;
    private final List<Said> said = new ArrayList<>();

    /**
     * Something the service said about a signal.
     *
     * @param day the day whose orders it followed from
     */
    record Said(LocalDate day, String change, String type, String subject, JsonNode signal) {}

    /** @param keyPrefix what tells this export from others in idempotency keys */
    PostingOrders(ApiClient api, String brand, String keyPrefix) {
        this.api = api;
        this.brand = brand;
        this.keyPrefix = keyPrefix;
    }

    /** Posts everything that can be posted, in order of days. */
    List<Said> post(OrderExport export, PrintStream out) {
        var days = export.postableByDay();
        var progress = new ProgressBar(out, days.size(), System::nanoTime);
        int done = 0;
        for (Map.Entry<LocalDate, List<MarketplaceOrder>> day : days.entrySet()) {
            post(day.getKey(), day.getValue());
            progress.at(++done, day.getKey().toString(), day.getValue().size());
        }
        progress.done();
        return List.copyOf(said);
    }

    private void post(LocalDate day, List<MarketplaceOrder> orders) {
        Instant asOf = MarketplaceOrder.toldAt(day);
        for (int from = 0; from < orders.size(); from += BATCH) {
            List<ShipmentOutcome> facts = orders.subList(from, Math.min(from + BATCH, orders.size())).stream()
                    .map(MarketplaceOrder::outcome)
                    .toList();
            String key = "%s-%s-%d".formatted(keyPrefix, day, from / BATCH);
            keep(day, api.post(brand, asOf, facts, key));
        }
    }

    private void keep(LocalDate day, FactsAnswer answer) {
        for (JsonNode signal : answer.signals()) {
            said.add(new Said(
                    day,
                    signal.path("change").asText(),
                    signal.path("type").asText(),
                    signal.path("subject").asText(),
                    signal));
        }
    }
}

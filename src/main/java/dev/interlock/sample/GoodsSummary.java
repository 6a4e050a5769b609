package dev.interlock.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.client.ApiClient;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What will be ordered more, and what operations should do about it; for the terminal. */
final class GoodsSummary {

    private static final double HUNDRED = 100;
    private static final double THOUSAND = 1_000;

    private final ApiClient api;
    private final String brand;
    private final PrintStream out;

    GoodsSummary(ApiClient api, String brand, PrintStream out) {
        this.api = api;
        this.brand = brand;
        this.out = out;
    }

    void print() {
        ahead(signals("ForwardDemand"));
        lacking(signals("StockShortage"));
        moved(interventions("StockTransfer"));
        bought(interventions("DraftPurchaseOrder"));
        told(signals("LaneOutlook"));
    }

    private List<JsonNode> signals(String type) {
        return api.all(brand, "signals", "&status=ACTIVE&type=" + type).stream()
                .map(signal -> signal.path("conclusion"))
                .toList();
    }

    private List<JsonNode> interventions(String type) {
        return api.all(brand, "interventions", "&type=" + type);
    }

    private void ahead(List<JsonNode> forward) {
        Map<String, List<JsonNode>> causes = forward.stream()
                .collect(Collectors.groupingBy(one -> one.path("cause").asText(), TreeMap::new, Collectors.toList()));
        title("More will be ordered", causes.size(), "cause     what          states  usual units  on top");
        causes.forEach((cause, states) -> say(
                "  %-8s  %-12s  %6d  %11.0f  %6.0f",
                cause,
                what(states.get(0)),
                states.size(),
                sum(states, "baseMilli") / THOUSAND,
                sum(states, "upliftMilli") / THOUSAND));
    }

    private static String what(JsonNode forward) {
        return forward.path(forward.hasNonNull("sku") ? "sku" : "category").asText();
    }

    private void lacking(List<JsonNode> shortages) {
        title("Stock that will not last", shortages.size(), "sku       centre         lasts days  lacks  after moving");
        shortages.forEach(shortage -> shortage.path("centres")
                .forEach(centre -> say(
                        "  %-8s  %-13s  %10d  %5d  %12d",
                        shortage.path("sku").asText(),
                        centre.path("centre").asText(),
                        centre.path("coveredDays").asInt(),
                        centre.path("lackingUnits").asInt(),
                        centre.path("uncoveredUnits").asInt())));
    }

    private void moved(List<JsonNode> transfers) {
        title("To be moved", transfers.size(), "sku       from           to             units  leave by    stands");
        transfers.forEach(transfer -> {
            JsonNode move = transfer.path("conclusion");
            say(
                    "  %-8s  %-13s  %-13s  %5d  %-10s  %s",
                    move.path("sku").asText(),
                    move.path("fromCentre").asText(),
                    move.path("toCentre").asText(),
                    move.path("units").asInt(),
                    move.path("departures").path(0).path("leaveBy").asText(),
                    transfer.path("state").asText());
        });
    }

    private void bought(List<JsonNode> drafts) {
        title("Drafted to be bought", drafts.size(), "sku       supplier       units  comes to          stands");
        drafts.forEach(draft -> {
            JsonNode order = draft.path("conclusion");
            say(
                    "  %-8s  %-13s  %5d  Rs %12.2f   %s",
                    order.path("sku").asText(),
                    order.path("supplierId").asText(),
                    order.path("units").asInt(),
                    order.path("valuePaise").asLong() / HUNDRED,
                    draft.path("state").asText());
        });
    }

    private void told(List<JsonNode> lanes) {
        title(
                "Couriers to be told",
                lanes.size(),
                "courier         lane                  verdict       from        at most");
        lanes.forEach(lane -> say(
                "  %-14s  %-20s  %-12s  %-10s  %5.1f %%",
                lane.path("courier").asText(),
                lane.path("fulfilmentCentre").asText()
                        + ' '
                        + lane.path("destinationCluster").asText(),
                lane.path("verdict").asText(),
                lane.path("from").asText(),
                HUNDRED
                        * lane.path("peak").path("part").asDouble()
                        / Math.max(1, lane.path("peak").path("whole").asLong())));
    }

    private static long sum(List<JsonNode> forward, String field) {
        return forward.stream().mapToLong(one -> one.path(field).asLong()).sum();
    }

    private void title(String title, int count, String columns) {
        say("");
        say("%s: %d", title, count);
        if (count > 0) {
            say("  %s", columns);
        }
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}

package dev.interlock.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.client.ApiClient;
import java.io.PrintStream;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** What the service concluded from the sample, and where to look further; for the terminal. */
final class SampleSummary {

    private static final int MOST_LINES = 20;
    private static final double HUNDRED = 100;
    private static final List<String> CLASSES = List.of("STRUCTURAL", "WATCH", "TRANSIENT", "INSUFFICIENT_DATA");

    private final ApiClient api;
    private final URI service;
    private final String brand;
    private final PrintStream out;

    SampleSummary(ApiClient api, URI service, String brand, PrintStream out) {
        this.api = api;
        this.service = service;
        this.brand = brand;
        this.out = out;
    }

    void print(Optional<MarketingLead.Refused> refused) {
        List<JsonNode> interventions = api.all(brand, "interventions", "");
        zones(of("GeoRisk", api.all(brand, "signals", "&status=ACTIVE")));
        proposed(interventions.stream()
                .filter(one -> one.path("type").asText().equals("CampaignAdjustment"))
                .toList());
        leftAlone(of("LeftAlone", interventions));
        new GovernanceSummary(api, brand, out).print(refused);
        new GoodsSummary(api, brand, out).print();
    }

    private void zones(List<JsonNode> risks) {
        say("");
        say("Zones at risk: %d", risks.size());
        say("  class              zone         failed  of    rate    confidence  return cost per COD order");
        risks.stream()
                .sorted(Comparator.comparingInt((JsonNode risk) -> CLASSES.indexOf(text(risk, "riskClass")))
                        .thenComparing(risk -> -figure(risk, "failures")))
                .limit(MOST_LINES)
                .forEach(risk -> say(
                        "  %-17s  %-11s  %6d  %4d  %4.1f %%  %6.1f %%    Rs %8.2f",
                        text(risk, "riskClass"),
                        text(risk, "geo"),
                        figure(risk, "failures"),
                        figure(risk, "sample"),
                        HUNDRED * figure(risk, "failures") / Math.max(1, figure(risk, "sample")),
                        risk.path("confidence").path("basisPoints").asInt() / HUNDRED,
                        risk.path("rto").path("perAcquisitionPaise").asLong() / HUNDRED));
        more(risks.size());
    }

    private void proposed(List<JsonNode> adjustments) {
        say("");
        say("Proposed and not in force: %d", adjustments.size());
        say("  campaign          zone         what             gains a day   of the budget  stands");
        adjustments.stream()
                .sorted(Comparator.comparingLong(one -> -gainPaise(one)))
                .limit(MOST_LINES)
                .forEach(one -> say(
                        "  %-16s  %-11s  %-15s  Rs %8.2f         %5.1f %%  %s",
                        text(one.path("conclusion"), "campaignId"),
                        text(one.path("conclusion"), "target"),
                        text(one.path("conclusion"), "mechanism"),
                        gainPaise(one) / HUNDRED,
                        HUNDRED * share(one.path("conclusion").path("shareOfBudget")),
                        text(one, "state")));
        more(adjustments.size());
    }

    private static long gainPaise(JsonNode adjustment) {
        return adjustment.path("conclusion").path("gainPaise").asLong();
    }

    private void leftAlone(List<JsonNode> left) {
        say("");
        say("Left alone: %d", left.size());
        left.stream()
                .limit(MOST_LINES)
                .forEach(one -> say(
                        "  %-16s  %-11s  %s", text(one, "campaignId"), text(one, "target"), why(one.path("options"))));
        more(left.size());
    }

    /** The campaign's own limits where they stand against a change; else leaving it alone earns most. */
    private static String why(JsonNode options) {
        var limits = new TreeSet<String>();
        options.forEach(option -> limits.add(option.path("standing").asText()));
        limits.remove("OPEN");
        return limits.isEmpty() ? "earns most as it is" : String.join(", ", limits);
    }

    /** Where to go on. */
    void whereToLook() {
        String api = service + "/api/v1/brands/" + brand;
        say("");
        say("Look further (with -H \"Authorization: Bearer $(cat <token file>)\"):");
        say("  curl %s/signals?status=ACTIVE", api);
        say("  curl %s/interventions", api);
        say("  curl %s/interventions?due=true", api);
        say("  curl %s/interventions?state=AWAITING_APPROVAL", api);
        say("  curl %s/figures/CounterpartyStanding", api);
        say("  curl %s/cash-forecast", api);
        say("  curl %s/inbox/FINANCE", api);
        say("  %s/q/swagger-ui", service);
    }

    private void more(int size) {
        if (size > MOST_LINES) {
            say("  and %d more", size - MOST_LINES);
        }
    }

    private static List<JsonNode> of(String type, List<JsonNode> items) {
        return items.stream()
                .filter(item -> item.path("type").asText().equals(type))
                .map(item -> item.path("conclusion"))
                .toList();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private static long figure(JsonNode risk, String field) {
        return risk.path("figures").path(field).asLong();
    }

    private static double share(JsonNode ratio) {
        return ratio.path("part").asDouble() / Math.max(1, ratio.path("whole").asDouble());
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}

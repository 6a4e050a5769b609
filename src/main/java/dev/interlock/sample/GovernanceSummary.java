package dev.interlock.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.client.ApiClient;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What went ahead in the sample, what waits, and what was taken back; for the terminal. */
final class GovernanceSummary {

    private static final int MOST_LINES = 20;
    private static final int MOST_CHANGES = 5;
    private static final double HUNDRED = 100;
    private static final String PLACE = "  %-16s  %-11s  %-15s  ";
    private static final Set<String> COUNTS = Set.of("GRANTS_OF_THE_DAY", "LIFTS_BY_TABLES", "REVERTED_BY_HAND");

    private final ApiClient api;
    private final String brand;
    private final PrintStream out;

    GovernanceSummary(ApiClient api, String brand, PrintStream out) {
        this.api = api;
        this.brand = brand;
        this.out = out;
    }

    void print(Optional<MarketingLead.Refused> refused) {
        inForce(all("&state=CARRIED_OUT&type=CampaignAdjustment"));
        waits(all("&state=AWAITING_APPROVAL"));
        lifted(all("&state=LIFTED"));
        probed(all("&status=ALL&type=ZoneProbe"));
        refused(refused);
    }

    private List<JsonNode> all(String query) {
        return api.all(brand, "interventions", query);
    }

    private void inForce(List<JsonNode> carriedOut) {
        title("Carried out and in force", carriedOut, "who let it     moves a day   since");
        carriedOut.stream()
                .limit(MOST_LINES)
                .forEach(one -> say(
                        PLACE + "%-14s Rs %8.2f   %s",
                        place(
                                one,
                                one.path("ruling").path("action").asText(),
                                one.path("ruling").path("by").asText(),
                                rupees(one.path("execution").path("movedPaise")),
                                one.path("execution").path("businessDay").asText())));
    }

    private void waits(List<JsonNode> waiting) {
        title("Waits for a person", waiting, "role            limits it would cross");
        waiting.stream()
                .limit(MOST_LINES)
                .forEach(one -> say(
                        PLACE + "%-14s  %s",
                        place(
                                one,
                                one.path("asked").path("action").asText(),
                                one.path("asked").path("role").asText(),
                                limits(one.path("asked").path("gates")))));
    }

    private void lifted(List<JsonNode> lifted) {
        title("Lifted", lifted, "in force since");
        lifted.stream()
                .limit(MOST_LINES)
                .forEach(one -> say(
                        PLACE + "%s",
                        place(
                                one,
                                one.path("ruling").path("action").asText(),
                                one.path("execution").path("businessDay").asText())));
    }

    private void probed(List<JsonNode> probes) {
        title("Probed", probes, "state          a day         in force since");
        probes.stream()
                .limit(MOST_LINES)
                .forEach(one -> say(
                        PLACE + "%-14s Rs %8.2f   %s",
                        place(
                                one,
                                "PROBE",
                                one.path("state").asText(),
                                rupees(one.path("conclusion").path("dailySpendPaise")),
                                one.path("conclusion").path("starvedSince").asText())));
    }

    private void refused(Optional<MarketingLead.Refused> refused) {
        say("");
        if (refused.isEmpty()) {
            say("Approvals refused: 0 in this run");
            return;
        }
        JsonNode seen = refused.get().intervention();
        List<String> changed = refused.get().changed();
        say("Approvals refused: 1, because what %s saw had changed; seen again, it was approved", MarketingLead.NAME);
        say(PLACE.stripTrailing(), place(seen, seen.path("asked").path("action").asText()));
        changed.stream().limit(MOST_CHANGES).forEach(change -> say("    %s", change));
        if (changed.size() > MOST_CHANGES) {
            say("    and %d more", changed.size() - MOST_CHANGES);
        }
    }

    private static String limits(JsonNode gates) {
        var limits = new ArrayList<String>();
        for (JsonNode gate : gates) {
            String kind = gate.path("kind").asText();
            limits.add(
                    COUNTS.contains(kind)
                            ? "%s %d of %d"
                                    .formatted(
                                            kind,
                                            gate.path("figure").asLong(),
                                            gate.path("limit").asLong())
                            : String.format(
                                    Locale.ROOT,
                                    "%s Rs %.2f of %.2f",
                                    kind,
                                    rupees(gate.path("figure")),
                                    rupees(gate.path("limit"))));
        }
        return String.join(", ", limits);
    }

    private static Object[] place(JsonNode one, Object... further) {
        var values = new ArrayList<Object>();
        JsonNode conclusion = one.path("conclusion");
        boolean campaign = conclusion.has("campaignId");
        values.add(conclusion.path(campaign ? "campaignId" : "sku").asText());
        values.add(conclusion.path(campaign ? "target" : "supplierId").asText());
        values.addAll(List.of(further));
        return values.toArray();
    }

    private void title(String title, List<JsonNode> items, String columns) {
        say("");
        say("%s: %d", title, items.size());
        if (!items.isEmpty()) {
            say("  campaign or SKU   where        what             %s", columns);
        }
    }

    private static double rupees(JsonNode paise) {
        return paise.asLong() / HUNDRED;
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}

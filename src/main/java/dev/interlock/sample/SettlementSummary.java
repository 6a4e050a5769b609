package dev.interlock.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.interlock.client.ApiClient;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is planted in the settlements of the sample, beside what the service told of them; for the terminal. */
final class SettlementSummary {

    private static final int MOST_LINES = 20;
    private static final double HUNDRED = 100;
    private static final String ROW = "  %-12s  %-36s  %-11s  %10s  %10s  %s";
    private static final String STAKE = "  %-12s  %10s  %-10s  %11s  %-11s  %10s";

    private final ApiClient api;
    private final String brand;
    private final SampleSize size;
    private final PrintStream out;

    /** What is wrong with an item, or a report. */
    private record Wrong(String counterparty, String what, String subject) {
        static final Comparator<Wrong> ORDER = Comparator.comparing(Wrong::counterparty)
                .thenComparing(Wrong::what)
                .thenComparing(Wrong::subject);
    }

    /** What is at stake, and who held so before. */
    private record Told(long stakePaise, String heldBy) {}

    SettlementSummary(ApiClient api, String brand, SampleSize size, PrintStream out) {
        this.api = api;
        this.brand = brand;
        this.size = size;
        this.out = out;
    }

    /** Prints what {@code comparison} came to. */
    void print(JsonNode comparison) {
        say("");
        say(
                "Settlements compared: %d events of items, %d lines, %d of them exactly as they should be",
                comparison.path("accounts").asLong(),
                comparison.path("lines").asLong(),
                comparison.path("matched").asLong());
        if (!comparison.path("state").asText().equals("DONE")) {
            say(
                    "  That is not all: %s %s",
                    comparison.path("state").asText(),
                    comparison.path("failedBecause").asText());
        }
        wrong(planted(), told());
        atStake();
        gateways();
    }

    private Map<Wrong, Long> planted() {
        var planted = new TreeMap<Wrong, Long>(Wrong.ORDER);
        for (PlantedVariance one : PlantedVariance.values()) {
            planted.put(new Wrong(one.counterparty(), one.told(), one.subject(size)), one.stakePaise());
        }
        return planted;
    }

    private Map<Wrong, Told> told() {
        var told = new TreeMap<Wrong, Told>(Wrong.ORDER);
        for (JsonNode one : active("SettlementVariance")) {
            told.put(
                    new Wrong(text(one, "counterparty"), text(one, "variance"), text(one, "item")),
                    new Told(one.path("atStakePaise").asLong(), heldBy(one.path("flaggedBy"))));
        }
        for (JsonNode one : active("SettlementMismatch")) {
            long missing =
                    one.path("expectedPaise").asLong() - one.path("foundPaise").asLong();
            told.put(
                    new Wrong(text(one, "counterparty"), text(one, "kind"), text(one, "settlementId")),
                    new Told(missing, ""));
        }
        return told;
    }

    private static String heldBy(JsonNode flags) {
        var departments = new ArrayList<String>();
        flags.forEach(flag -> departments.add(text(flag, "by")));
        return String.join(", ", departments);
    }

    private void wrong(Map<Wrong, Long> planted, Map<Wrong, Told> told) {
        say("");
        say("Wrong settlements: %d planted, %d told", planted.size(), told.size());
        say(ROW, "counterparty", "what is wrong", "item", "planted Rs", "told Rs", "held before by");
        var all = new TreeMap<Wrong, @Nullable Told>(Wrong.ORDER);
        planted.keySet().forEach(one -> all.put(one, null));
        all.putAll(told);
        all.entrySet().stream()
                .limit(MOST_LINES)
                .forEach(one -> row(one.getKey(), planted.get(one.getKey()), one.getValue()));
        if (all.size() > MOST_LINES) {
            say("  and %d more", all.size() - MOST_LINES);
        }
    }

    private void row(Wrong one, @Nullable Long plantedPaise, @Nullable Told told) {
        say(
                ROW,
                one.counterparty(),
                one.what(),
                one.subject(),
                plantedPaise == null ? "-" : rupees(plantedPaise),
                told == null ? "-" : rupees(told.stakePaise()),
                told == null ? "" : told.heldBy());
    }

    /** What is open with each counterparty, and what of it a claim is still taken for. */
    private void atStake() {
        List<JsonNode> cases = active("DisputeCase");
        say("");
        say("At stake:");
        say(STAKE, "counterparty", "in all Rs", "since", "to claim Rs", "first until", "proven Rs");
        for (JsonNode one : api.all(brand, "figures/CounterpartyStanding", "")) {
            JsonNode standing = one.path("figure");
            JsonNode claims = cases.stream()
                    .filter(open -> open.path("counterparty").equals(standing.path("counterparty")))
                    .findFirst()
                    .orElse(MissingNode.getInstance());
            say(
                    STAKE,
                    text(standing, "counterparty"),
                    rupees(standing.path("atStakePaise").asLong()),
                    text(standing, "oldest"),
                    rupees(claims.path("claimedPaise").asLong()),
                    text(claims, "deadline"),
                    rupees(claims.path("completePaise").asLong()));
        }
    }

    private void gateways() {
        List<JsonNode> failing = active("LowSuccessRate");
        say("");
        say("Gateways where too many payments fail: 1 planted, %d told", failing.size());
        failing.forEach(one -> say(
                "  %s %s: %s %% succeed in %d days, %s %% in the %d before",
                text(one, "gateway"),
                text(one, "method"),
                percent(one.path("rate")),
                one.path("days").asInt(),
                percent(one.path("rateBefore")),
                one.path("daysBefore").asInt()));
    }

    private List<JsonNode> active(String type) {
        return api.all(brand, "signals", "&status=ACTIVE&type=" + type).stream()
                .map(signal -> signal.path("conclusion"))
                .toList();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private static String rupees(long paise) {
        return String.format(Locale.ROOT, "%.2f", paise / HUNDRED);
    }

    private static String percent(JsonNode ratio) {
        return String.format(
                Locale.ROOT,
                "%.1f",
                HUNDRED
                        * ratio.path("part").asDouble()
                        / Math.max(1, ratio.path("whole").asLong()));
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values).stripTrailing());
    }
}

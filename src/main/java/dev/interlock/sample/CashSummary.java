package dev.interlock.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.client.ApiClient;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is planted in the cash of the sample, beside what the service told of it; for the terminal. */
final class CashSummary {

    private static final int MOST_LINES = 20;
    private static final double HUNDRED = 100;
    private static final String SHORT = "  %-10s  %-10s  %14s  %13s  %s";
    private static final String TOGETHER = "  %-13s  %-13s  %4s  %14s  %-10s  %-10s  %7s";
    private static final String ORDER = "  %-8s  %-7s  %-8s  %6s  %14s  %s";

    private final ApiClient api;
    private final String brand;
    private final SampleSize size;
    private final PrintStream out;

    CashSummary(ApiClient api, String brand, SampleSize size, PrintStream out) {
        this.api = api;
        this.brand = brand;
        this.size = size;
        this.out = out;
    }

    void print() {
        api.all(brand, "figures/CashForecast", "").forEach(one -> forecast(one.path("figure")));
        tooLittle(active("CashBelowFloor"));
        together(active("ReorderConcentration"));
        ordered(active("ProjectedReorder"));
    }

    private void forecast(JsonNode forecast) {
        say("");
        say(
                "Cash of %d days: opens with Rs %s, closes with Rs %s",
                forecast.path("rows").size(), rupees(forecast, "openingPaise"), rupees(forecast, "closingPaise"));
    }

    private void tooLittle(List<JsonNode> told) {
        say("");
        say("Days that close below the floor begin: 1 planted, %d told", told.size());
        say(SHORT, "planted", "told", "closes with Rs", "reorders Rs", "largest of that day");
        told.forEach(one -> say(
                SHORT,
                SampleCash.shortOn(size),
                text(one, "firstOn"),
                rupees(one, "closingPaise"),
                rupees(one, "reorderPaise"),
                text(one.path("movements").path(0), "purpose")));
    }

    private void together(List<JsonNode> told) {
        say("");
        say("Reorders that come together: 1 planted, %d told", told.size());
        say(TOGETHER, "planted", "told", "SKUs", "of reorders Rs", "from", "to", "share");
        told.forEach(one -> say(
                TOGETHER,
                SampleCash.CAUSE,
                text(one, "cause"),
                text(one, "skus"),
                rupees(one, "reorderPaise"),
                text(one, "firstOn"),
                text(one, "lastOn"),
                percent(one.path("share"))));
    }

    private void ordered(List<JsonNode> told) {
        List<String> planted = SampleCash.reordered();
        say("");
        say("To be ordered again: %d planted, %d told", planted.size(), told.size());
        say(ORDER, "sku", "planted", "supplier", "units", "comes to Rs", "paid on");
        var all = new TreeMap<String, @Nullable JsonNode>();
        planted.forEach(sku -> all.put(sku, null));
        all.putAll(told.stream().collect(Collectors.toMap(one -> text(one, "sku"), Function.identity())));
        all.entrySet().stream()
                .limit(MOST_LINES)
                .forEach(one -> order(one.getKey(), planted.contains(one.getKey()), one.getValue()));
        if (all.size() > MOST_LINES) {
            say("  and %d more", all.size() - MOST_LINES);
        }
    }

    private void order(String sku, boolean planted, @Nullable JsonNode told) {
        if (told == null) {
            say(ORDER, sku, "yes", "-", "-", "-", "-");
            return;
        }
        say(
                ORDER,
                sku,
                planted ? "yes" : "-",
                text(told, "supplierId"),
                text(told, "units"),
                rupees(told, "valuePaise"),
                told.path("payments").findValuesAsText("dueOn").stream().collect(Collectors.joining(", ")));
    }

    private List<JsonNode> active(String type) {
        return api.all(brand, "signals", "&status=ACTIVE&type=" + type).stream()
                .map(signal -> signal.path("conclusion"))
                .toList();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private static String rupees(JsonNode node, String field) {
        return String.format(Locale.ROOT, "%.2f", node.path(field).asLong() / HUNDRED);
    }

    private static String percent(JsonNode ratio) {
        return String.format(
                Locale.ROOT,
                "%.1f %%",
                HUNDRED
                        * ratio.path("part").asDouble()
                        / Math.max(1, ratio.path("whole").asLong()));
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values).stripTrailing());
    }
}

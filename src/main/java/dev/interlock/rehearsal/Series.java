package dev.interlock.rehearsal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** The short forms for facts of many days, written out as the facts they stand for. */
enum Series {
    /** Single shipments: attempts that failed or did not, and shipments that came back or did not. */
    deliveries(
            Set.of("pin", "state", "paymentMode", "courier", "from", "failed", "cause", "cameBack"),
            Series::deliveries),
    /** Windows counted elsewhere, one each day or each so many days. */
    windows(
            Set.of("geo", "state", "paymentMode", "firstEnds", "everyDays", "failed", "cameBack", "causes"),
            Series::windows),
    /** What an ad set spent and sold, day by day. */
    spending(
            Set.of(
                    "campaignId",
                    "adSetId",
                    "geo",
                    "from",
                    "spendPaise",
                    "impressions",
                    "clicks",
                    "orders",
                    "codOrders",
                    "revenuePaise"),
            Series::spending),
    /** What a state ordered of one SKU, day by day; an order for each unit. */
    demand(Set.of("geo", "sku", "category", "from", "units"), Series::demand),
    /** What went through a gateway by one method, day by day; the same money each day. */
    payments(
            Set.of("gateway", "method", "from", "succeeded", "capturedPaise", "feePaise", "taxPaise", "settled"),
            Series::payments);

    private final Set<String> keys;
    private final BiFunction<Part, LocalDate, List<ObjectNode>> facts;

    Series(Set<String> keys, BiFunction<Part, LocalDate, List<ObjectNode>> facts) {
        this.keys = keys;
        this.facts = facts;
    }

    /** The facts that {@code part} stands for, as an integrator would post them. */
    List<ObjectNode> facts(Part part) {
        if (!part.only(new java.util.TreeSet<>(keys))) {
            return List.of();
        }
        LocalDate first = part.at(this == windows ? "firstEnds" : "from").day();
        return first == null ? List.of() : facts.apply(part, first);
    }

    private static List<ObjectNode> deliveries(Part part, LocalDate first) {
        var facts = new ArrayList<ObjectNode>();
        String cause = part.has("cause") ? part.at("cause").text() : "UNKNOWN";
        each(part, "failed", first, (date, share) -> {
            for (int i = 0; i < share.whole(); i++) {
                boolean failed = i < share.part();
                facts.add(shipment("DeliveryAttempt", part, date, i)
                        .put("attemptNo", 1)
                        .put("outcome", failed ? "FAILED" : "DELIVERED")
                        .put("causeClass", failed ? cause : "UNKNOWN")
                        .put("attemptedAt", date + "T11:00:00+05:30"));
            }
        });
        each(part, "cameBack", first, (date, share) -> {
            for (int i = 0; i < share.whole(); i++) {
                facts.add(shipment("ShipmentOutcome", part, date, i)
                        .put("terminal", i < share.part() ? "RTO" : "DELIVERED")
                        .put("resolvedAt", date + "T18:00:00+05:30"));
            }
        });
        return facts;
    }

    private static ObjectNode shipment(String type, Part part, LocalDate date, int number) {
        String pin = part.at("pin").text();
        String mode = part.at("paymentMode").text();
        ObjectNode fact = JsonNodeFactory.instance.objectNode();
        fact.put("type", type)
                .put("courier", part.has("courier") ? part.at("courier").text() : "Swift")
                .put("awb", "%s-%s-%s-%d".formatted(pin, mode, date, number))
                .put("pin", pin)
                .put("paymentMode", mode);
        return part.has("state") ? fact.put("stateCode", part.at("state").text()) : fact;
    }

    private static List<ObjectNode> windows(Part part, LocalDate first) {
        int every = part.has("everyDays") ? part.at("everyDays").count() : 1;
        Repeated.Share back = part.has("cameBack")
                ? Repeated.shares(part.at("cameBack")).stream().findFirst().orElse(Repeated.Share.NONE)
                : Repeated.Share.NONE;
        var facts = new ArrayList<ObjectNode>();
        LocalDate end = first;
        for (Repeated.Share share : Repeated.shares(part.at("failed"))) {
            ObjectNode fact = JsonNodeFactory.instance.objectNode();
            fact.put("type", "NdrWindow")
                    .put("windowEnd", end.toString())
                    .put("attempted", share.whole())
                    .put("ndr", share.part())
                    .put("resolved", back.whole())
                    .put("rto", back.part());
            fact.set("geo", part.at("geo").node());
            fact.set("paymentMode", part.at("paymentMode").node());
            if (part.has("state")) {
                fact.set("stateCode", part.at("state").node());
            }
            if (part.has("causes")) {
                fact.set("causeCounts", part.at("causes").node());
            }
            if (share.whole() > 0) {
                facts.add(fact);
            }
            end = end.plusDays(every);
        }
        return facts;
    }

    private static List<ObjectNode> spending(Part part, LocalDate first) {
        List<Repeated.Share> cod = Repeated.shares(part.at("codOrders"));
        int orders = part.at("orders").count();
        var facts = new ArrayList<ObjectNode>();
        for (int day = 0; day < cod.size(); day++) {
            ObjectNode fact = JsonNodeFactory.instance.objectNode();
            fact.put("type", "CampaignMetric")
                    .put("date", first.plusDays(day).toString())
                    .put("impressions", 0)
                    .put("clicks", 0)
                    .put("orders", orders)
                    .put("codOrders", cod.get(day).part())
                    .put("revenuePaise", 0)
                    .put("provisional", false);
            for (String same : List.of("campaignId", "adSetId", "geo", "spendPaise")) {
                fact.set(same, part.at(same).node());
            }
            for (String figure : List.of("impressions", "clicks", "revenuePaise")) {
                if (part.has(figure)) {
                    fact.set(figure, part.at(figure).node());
                }
            }
            facts.add(fact);
        }
        return facts;
    }

    private static List<ObjectNode> demand(Part part, LocalDate first) {
        var facts = new ArrayList<ObjectNode>();
        LocalDate date = first;
        for (Repeated.Share ordered : Repeated.shares(part.at("units"))) {
            ObjectNode fact = JsonNodeFactory.instance.objectNode();
            fact.put("type", "DailyDemand")
                    .put("date", date.toString())
                    .put("orders", ordered.whole())
                    .put("units", ordered.whole());
            for (String same : List.of("geo", "sku", "category")) {
                fact.set(same, part.at(same).node());
            }
            facts.add(fact);
            date = date.plusDays(1);
        }
        return facts;
    }

    private static List<ObjectNode> payments(Part part, LocalDate first) {
        var facts = new ArrayList<ObjectNode>();
        each(part, "succeeded", first, (date, share) -> {
            ObjectNode fact = JsonNodeFactory.instance.objectNode();
            fact.put("type", "GatewayDay")
                    .put("date", date.toString())
                    .put("attempts", share.whole())
                    .put("successes", share.part())
                    .put("capturedPaise", 0)
                    .put("feePaise", 0)
                    .put("taxPaise", 0)
                    .putArray("settled");
            for (String told : List.of("gateway", "method", "capturedPaise", "feePaise", "taxPaise", "settled")) {
                if (part.has(told)) {
                    fact.set(told, part.at(told).node().deepCopy());
                }
            }
            facts.add(fact);
        });
        return facts;
    }

    private static void each(
            Part part, String key, LocalDate first, java.util.function.BiConsumer<LocalDate, Repeated.Share> day) {
        if (!part.has(key)) {
            return;
        }
        LocalDate date = first;
        for (Repeated.Share share : Repeated.shares(part.at(key))) {
            day.accept(date, share);
            date = date.plusDays(1);
        }
    }
}

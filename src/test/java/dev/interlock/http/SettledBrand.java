package dev.interlock.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A new brand that settles with a gateway, and its integrator. */
record SettledBrand(String name, String token) {

    static final String NOON = "2026-11-20T12:00:00+05:30";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static SettledBrand open() {
        String name = Door.brand();
        return new SettledBrand(name, Door.token(name, "INTEGRATOR"));
    }

    ValidatableResponse reconciled() {
        String id = integrator()
                .post(path("/reconciliations"))
                .then()
                .statusCode(202)
                .body("state", equalTo("RUNNING"))
                .body("endedAt", nullValue())
                .extract()
                .path("id");
        Instant patience = Instant.now().plus(PATIENCE);
        while ("RUNNING".equals(integrator().get(path("/reconciliations/" + id)).path("state"))) {
            assertThat(Instant.now()).as("the reconciliation ends").isBefore(patience);
        }
        return integrator().get(path("/reconciliations/" + id)).then().statusCode(200);
    }

    @SafeVarargs
    final ValidatableResponse told(String asOf, Map<String, Object>... facts) {
        return integrator()
                .body(Map.of("asOf", asOf, "facts", List.of(facts)))
                .post(path("/facts"))
                .then()
                .statusCode(200);
    }

    ValidatableResponse lines(String settlement) {
        return integrator()
                .get(path("/settlement-lines?counterparty=RAZORPAY&settlement=" + settlement))
                .then()
                .statusCode(200);
    }

    long position() {
        return integrator().get(path("")).then().extract().jsonPath().getLong("position");
    }

    static Map<String, Object> billable(String item, long pricePaise) {
        return Map.of(
                "type",
                "Billable",
                "counterparty",
                "RAZORPAY",
                "item",
                item,
                "event",
                "PAYMENT",
                "quantity",
                1,
                "pricePaise",
                pricePaise,
                "gstBp",
                0,
                "weightGrams",
                0,
                "happenedOn",
                "2026-11-18",
                "observedAt",
                "2026-11-19T09:00:00+05:30");
    }

    static Map<String, Object> line(
            String settlement, int no, String item, String component, long paise, String observedAt) {
        return Map.ofEntries(
                Map.entry("type", "SettlementLine"),
                Map.entry("counterparty", "RAZORPAY"),
                Map.entry("settlementId", settlement),
                Map.entry("lineNo", no),
                Map.entry("item", item),
                Map.entry("event", "PAYMENT"),
                Map.entry("component", component),
                Map.entry("amountPaise", paise),
                Map.entry("status", "RELEASED"),
                Map.entry("postedOn", "2026-11-20"),
                Map.entry("observedAt", observedAt));
    }

    RequestSpecification integrator() {
        return Door.bearing(token);
    }

    String path(String rest) {
        return "/api/v1/brands/" + name + rest;
    }
}

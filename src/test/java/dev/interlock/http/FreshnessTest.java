package dev.interlock.http;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.interlock.database.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A source that falls silent marks what rests on it, and only that. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class FreshnessTest {

    private String brand;
    private String token;

    @BeforeEach
    void a_new_brand_that_tells_stock_and_demand() {
        brand = Door.brand();
        token = Door.token(brand, "INTEGRATOR");
        post(
                "2026-11-10T20:00:00+05:30",
                centre("DEL", "IN-DL"),
                centre("BLR", "IN-KA"),
                demand(),
                stock("DEL", 10),
                stock("BLR", 10));
    }

    @Test
    void a_late_source_marks_the_signals_of_its_centre_and_no_others() {
        signals("LowCover").body("items", hasSize(2)).body("items[0].notVerified", empty());

        post("2026-11-13T08:00:00+05:30", stock("BLR", 9, "2026-11-13T08:00:00+05:30"));

        signals("Unverified")
                .body("items.find { it.subject == 'StockLevel|DEL' }.conclusion.kind", equalTo("LATE"))
                .body("items.subject", not(hasItem("StockLevel|BLR")));
        String silent =
                "StockLevel of DEL has told nothing since 2026-11-10T15:00:00Z; it was due by 2026-11-11T15:00:00Z.";
        signals("LowCover")
                .body("items.find { it.target == 'DEL' }.notVerified", hasItem(silent))
                .body("items.find { it.target == 'BLR' }.notVerified", not(hasItem(silent)))
                .body(
                        "items.find { it.target == 'BLR' }.notVerified",
                        contains(containsString("DailyDemand has told nothing")));
        as().get("/api/v1/brands/" + brand + "/figures/StockFigures")
                .then()
                .body("items.find { it.subject == 'K-RED|DEL' }.notVerified", hasItem(silent));
        as().get("/api/v1/brands/" + brand + "/figures/SourceRhythm")
                .then()
                .body("items.subject", hasItem("StockLevel|DEL"));
    }

    @Test
    void the_mark_goes_when_the_source_tells_again() {
        post("2026-11-13T08:00:00+05:30", stock("BLR", 9, "2026-11-13T08:00:00+05:30"));
        post("2026-11-13T09:00:00+05:30", stock("DEL", 9, "2026-11-13T09:00:00+05:30"), demandOn(12));

        signals("Unverified").body("items", empty());
        signals("LowCover").body("items", hasSize(2)).body("items.notVerified.flatten()", empty());
    }

    private ValidatableResponse signals(String type) {
        return as().queryParam("type", type)
                .get("/api/v1/brands/" + brand + "/signals")
                .then()
                .statusCode(200);
    }

    private RequestSpecification as() {
        return Door.bearing(token);
    }

    private void post(String asOf, String... facts) {
        as().body("{\"asOf\": \"%s\", \"facts\": [%s]}".formatted(asOf, String.join(",", facts)))
                .post("/api/v1/brands/" + brand + "/facts")
                .then()
                .statusCode(200);
    }

    private static String centre(String name, String state) {
        return """
                {"type": "FulfilmentCentre", "fulfilmentCentre": "%s", "pin": "110037", "serves": ["%s"],
                 "dailyOutboundCapacity": 1000, "observedAt": "2026-11-10T20:00:00+05:30"}"""
                .formatted(name, state);
    }

    private static String stock(String centre, int units) {
        return stock(centre, units, "2026-11-10T20:00:00+05:30");
    }

    private static String stock(String centre, int units, String observedAt) {
        return """
                {"type": "StockLevel", "sku": "K-RED", "fulfilmentCentre": "%s", "onHand": %d, "blocked": 0,
                 "openSale": 0, "putawayPending": 0, "onOrder": 0, "inTransit": 0, "observedAt": "%s"}"""
                .formatted(centre, units, observedAt);
    }

    /** Twenty a day in both states, for four weeks. */
    private static String demand() {
        return IntStream.range(0, 28).mapToObj(back -> demand(10, back)).collect(Collectors.joining(","));
    }

    private static String demandOn(int day) {
        return demand(day, 0);
    }

    private static String demand(int day, int back) {
        return Stream.of("IN-DL", "IN-KA")
                .map(state ->
                        """
                        {"type": "DailyDemand", "geo": "STATE:%s", "sku": "K-RED", "category": "Kurta", "date": "%s",
                         "orders": 20, "units": 20, "observedAt": "2026-11-%02dT20:00:00+05:30"}"""
                                .formatted(state, LocalDate.of(2026, 11, day).minusDays(back), day))
                .collect(Collectors.joining(","));
    }
}

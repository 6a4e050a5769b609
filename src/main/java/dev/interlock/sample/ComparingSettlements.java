package dev.interlock.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.client.ApiClient;
import dev.interlock.client.ApiRefused;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Has the service compare what was settled with what should have been, as it does every night, and waits for it. */
final class ComparingSettlements {

    private static final String LIST = "reconciliations";
    private static final int OUT_OF_TURN = 409;
    private static final long PATIENCE_NANOS = Duration.ofMinutes(20).toNanos();
    private static final long PAUSE_MILLIS = 250;

    private final ApiClient api;
    private final String brand;
    private final PrintStream out;
    private final long begunAt = System.nanoTime();

    ComparingSettlements(ApiClient api, String brand, PrintStream out) {
        this.api = api;
        this.brand = brand;
        this.out = out;
    }

    /** The comparison as it ended; as far as it is when that takes longer than anybody wants to wait. */
    JsonNode compare() {
        JsonNode comparison = begin();
        while (running(comparison) && patient()) {
            pause();
            comparison = api.one(brand, LIST, comparison.path("id").asText());
            out.print(String.format(
                    Locale.ROOT,
                    "\rComparing settlements: %,d events of items, %,d lines   ",
                    comparison.path("accounts").asLong(),
                    comparison.path("lines").asLong()));
            out.flush();
        }
        out.println();
        return comparison;
    }

    /** Begins one of everything that was told. One that is on its way may have begun too early, and is waited for. */
    private JsonNode begin() {
        while (true) {
            try {
                return api.begin(brand, LIST);
            } catch (ApiRefused refused) {
                if (refused.status() != OUT_OF_TURN || !patient()) {
                    throw refused;
                }
                pause();
            }
        }
    }

    static boolean running(JsonNode comparison) {
        return comparison.path("state").asText().equals("RUNNING");
    }

    private boolean patient() {
        return System.nanoTime() - begunAt < PATIENCE_NANOS;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while settlements were compared", e);
        }
    }
}

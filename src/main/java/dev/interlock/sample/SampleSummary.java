package dev.interlock.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.client.ApiClient;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** What the service concluded from the sample, and where to look further; for the terminal. */
final class SampleSummary {

    private static final int MOST_LINES = 15;
    private static final double PAISE = 100;

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

    void print() {
        out.println();
    }
}

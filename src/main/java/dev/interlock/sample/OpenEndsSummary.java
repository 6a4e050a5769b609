package dev.interlock.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.client.ApiClient;
import dev.interlock.fact.Department;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where departments disagree, what they have not acknowledged, and what cannot be verified; for the terminal. */
final class OpenEndsSummary {

    private final ApiClient api;
    private final String brand;
    private final PrintStream out;

    OpenEndsSummary(ApiClient api, String brand, PrintStream out) {
        this.api = api;
        this.brand = brand;
        this.out = out;
    }

    void print() {
        out.println();
        counted("Conflicts between loops", active("Conflict"), OpenEndsSummary::sides);
        out.println("Not acknowledged: "
                + Arrays.stream(Department.values())
                        .map(one -> one + " " + notAcknowledged(one))
                        .collect(Collectors.joining(", ")));
        counted("Sources not verified", active("Unverified"), one -> one.path("reason")
                .asText());
    }

    /** How many there are, and in brackets how many of each kind. */
    private void counted(String title, List<JsonNode> all, Function<JsonNode, String> kind) {
        Map<String, Long> kinds =
                all.stream().collect(Collectors.groupingBy(kind, TreeMap::new, Collectors.counting()));
        String each = kinds.entrySet().stream()
                .map(one -> one.getValue() + " " + one.getKey())
                .collect(Collectors.joining(", ", " (", ")"));
        out.println(title + ": " + all.size() + (all.isEmpty() ? "" : each));
    }

    private static String sides(JsonNode conflict) {
        return conflict.at("/side/kind").asText() + " against "
                + conflict.at("/against/kind").asText();
    }

    /** What {@code department} must say that it heard, and has not; not what it hears in another's place. */
    private long notAcknowledged(Department department) {
        return api.all(brand, "inbox/" + department, "").stream()
                .filter(one -> one.hasNonNull("acknowledgeBy") && !one.hasNonNull("escalatedFrom"))
                .filter(one -> !one.hasNonNull("acknowledged")
                        && !one.path("state").asText().equals("EXPIRED"))
                .count();
    }

    private List<JsonNode> active(String type) {
        return api.all(brand, "signals", "&status=ACTIVE&type=" + type).stream()
                .map(signal -> signal.path("conclusion"))
                .toList();
    }
}

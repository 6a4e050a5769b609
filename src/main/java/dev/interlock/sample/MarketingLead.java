package dev.interlock.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.client.ApiClient;
import dev.interlock.client.ApiRefused;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The person who says yes for marketing, once: looks at what waits in the evening, answers a day later to
 * what has changed since, is refused for that, looks again and approves.
 */
final class MarketingLead {

    static final String NAME = "marketing-lead";

    private static final String ROLE = "MARKETING_LEAD";
    private static final int STALE = 409;

    /**
     * An approval that was refused, because what was seen is not what stands.
     *
     * @param intervention as it was seen
     * @param changed what changed since
     */
    record Refused(JsonNode intervention, List<String> changed) {}

    private final ApiClient api;
    private final String brand;
    private Optional<JsonNode> seen = Optional.empty();
    private Optional<Refused> refused = Optional.empty();
    private boolean answered;

    MarketingLead(ApiClient api, String brand) {
        this.api = api;
        this.brand = brand;
    }

    /** Looks at what waits for her, until there is something to answer. */
    void look() {
        if (!answered && seen.isEmpty()) {
            seen = waiting().stream()
                    .max(Comparator.comparingLong(
                            one -> one.path("conclusion").path("gainPaise").asLong()));
        }
    }

    /** Answers to what she saw; refused, she looks again and answers to what is. */
    void answer() {
        if (seen.isPresent() && !answered) {
            answered = true;
            answer(seen.get());
        }
    }

    private void answer(JsonNode intervention) {
        try {
            approve(intervention);
        } catch (ApiRefused no) {
            if (no.status() != STALE) {
                throw no;
            }
            refused = Optional.of(new Refused(intervention, no.errors()));
            waiting().stream()
                    .filter(one -> one.path("id").equals(intervention.path("id")))
                    .forEach(this::approve);
        }
    }

    private void approve(JsonNode intervention) {
        api.say(
                brand,
                intervention.path("id").asText(),
                "approve",
                Map.of("seen", intervention.path("evidence").asText(), "reason", "It loses money there."));
    }

    private List<JsonNode> waiting() {
        return api.all(brand, "interventions", "&state=AWAITING_APPROVAL").stream()
                .filter(one -> one.path("asked").path("role").asText().equals(ROLE))
                .toList();
    }

    /** The approval that was refused; empty when none was. */
    Optional<Refused> refused() {
        return refused;
    }
}

package dev.interlock.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.client.ApiClient;
import dev.interlock.client.ApiRefused;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Who works the brand's advertising accounts: carries out what is released, and reports it. */
final class AdsDesk {

    static final String NAME = "ads-desk";

    private static final int OUT_OF_TURN = 409;
    /** Stock is not moved from here, and orders are not placed. */
    private static final Set<String> CAMPAIGNS = Set.of("CampaignAdjustment", "AdjustmentLift", "ZoneProbe");

    private final ApiClient api;
    private final String brand;

    AdsDesk(ApiClient api, String brand) {
        this.api = api;
        this.brand = brand;
    }

    /** Carries out every change of a campaign that is due. What somebody else reported meanwhile is left at that. */
    void carryOut() {
        for (JsonNode due : api.all(brand, "interventions", "&due=true")) {
            if (!CAMPAIGNS.contains(due.path("type").asText())) {
                continue;
            }
            try {
                api.say(brand, due.path("id").asText(), "execution", report(due));
            } catch (ApiRefused refused) {
                if (refused.status() != OUT_OF_TURN) {
                    throw refused;
                }
            }
        }
    }

    /** What the channel's settings were and are, as its own words might be. */
    static Map<String, Object> report(JsonNode due) {
        JsonNode conclusion = due.path("conclusion");
        var report = new HashMap<String, Object>();
        report.put("outcome", "CARRIED_OUT");
        switch (due.path("ruling").path("action").asText()) {
            case "EXCLUDE" -> changed(report, "mode", "INCLUDE", "EXCLUDE");
            case "BID_REDUCTION" -> changed(report, "bidModifier", "1.00", "0.70");
            case "COD_SUPPRESSION" -> changed(report, "audience", "ALL_BUYERS", "PREPAID_BUYERS");
            case "PROBE" ->
                changed(
                        report,
                        "dailyCapPaise",
                        "0",
                        conclusion.path("dailySpendPaise").asText());
            case "LIFT" -> report.put("after", properties(conclusion.path("restores")));
            default -> report.put("note", "Set by hand.");
        }
        return report;
    }

    private static void changed(Map<String, Object> report, String property, String before, String after) {
        report.put("before", Map.of(property, before));
        report.put("after", Map.of(property, after));
    }

    private static Map<String, String> properties(JsonNode object) {
        var properties = new HashMap<String, String>();
        object.properties()
                .forEach(one -> properties.put(one.getKey(), one.getValue().asText()));
        return properties;
    }
}

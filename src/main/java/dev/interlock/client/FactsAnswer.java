package dev.interlock.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the service answered to one batch of facts.
 *
 * @param position where the batch stands in the brand's journal
 * @param signals what changed about signals, as answered
 * @param interventions what changed about interventions, as answered
 */
public record FactsAnswer(
        long position,
        int accepted,
        int unchanged,
        int outdated,
        List<JsonNode> signals,
        List<JsonNode> interventions) {

    static FactsAnswer of(JsonNode answer) {
        JsonNode decision = answer.path("decision");
        return new FactsAnswer(
                answer.path("position").asLong(),
                answer.path("accepted").asInt(),
                answer.path("unchanged").asInt(),
                answer.path("outdated").asInt(),
                list(decision.path("signals")),
                list(decision.path("interventions")));
    }

    private static List<JsonNode> list(JsonNode array) {
        var list = new ArrayList<JsonNode>(array.size());
        array.forEach(list::add);
        return List.copyOf(list);
    }
}

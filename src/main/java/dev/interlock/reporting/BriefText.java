package dev.interlock.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;

/** A brief as plain text, for a mail or a screen. */
public final class BriefText {

    private BriefText() {}

    /** The text of a brief as it was handed out. */
    public static String of(JsonNode brief) {
        JsonNode totals = brief.path("totals");
        var text = new StringBuilder(
                """
                Settlements of %s, %s
                At stake %s. Claimable %s. Disputed %s. Recovered %s. Resolved %s.
                """
                        .formatted(
                                brief.path("brand").asText(),
                                brief.path("day").asText(),
                                rupees(totals, "atStake"),
                                rupees(totals, "claimable"),
                                rupees(totals, "disputed"),
                                rupees(totals, "recovered"),
                                rupees(totals, "resolved")));
        text.append("\nCounterparties\n");
        brief.path("counterparties").forEach(one -> text.append(counterparty(one)));
        if (!brief.path("worst").isEmpty()) {
            text.append("\nWorst\n");
        }
        int rank = 0;
        for (JsonNode item : brief.path("worst")) {
            text.append("%3d. %s  %s  %s\n"
                    .formatted(
                            ++rank,
                            Rupees.of(item.path("paise").asLong()),
                            item.path("subject").asText().split("\\|")[0],
                            item.path("sentence").asText()));
        }
        if (!brief.path("notVerified").isEmpty()) {
            text.append("\nNot verified\n");
            brief.path("notVerified")
                    .forEach(reason -> text.append("- ").append(reason.asText()).append('\n'));
        }
        return text.toString();
    }

    private static String counterparty(JsonNode one) {
        var text = new StringBuilder(
                "- %s: at stake %s".formatted(one.path("name").asText(), rupees(one.path("totals"), "atStake")));
        if (one.path("claims").asInt() > 0) {
            text.append("; %d claims of %s, the first until %s, %s"
                    .formatted(
                            one.path("claims").asInt(),
                            rupees(one.path("totals"), "claimable"),
                            one.path("deadline").asText(),
                            one.path("readyToFile").asBoolean()
                                    ? "ready to file"
                                    : "missing " + missing(one.path("missing"))));
        }
        if (!one.path("verified").asBoolean()) {
            var why = new ArrayList<String>();
            one.path("notVerified").forEach(reason -> why.add(reason.asText()));
            text.append(". NOT VERIFIED: ").append(String.join(" ", why));
        }
        return text.append('\n').toString();
    }

    private static String missing(JsonNode kinds) {
        var each = new ArrayList<String>();
        kinds.fields()
                .forEachRemaining(kind -> each.add(
                        "%s of %d".formatted(kind.getKey(), kind.getValue().asInt())));
        return String.join(", ", each);
    }

    private static String rupees(JsonNode totals, String which) {
        return Rupees.of(totals.path(which).asLong());
    }
}

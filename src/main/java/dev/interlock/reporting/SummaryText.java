package dev.interlock.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.StringJoiner;

/** A summary as plain text, for a mail or a screen. */
public final class SummaryText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final StringBuilder text = new StringBuilder();
    private final ZoneId zone;

    private SummaryText(ZoneId zone) {
        this.zone = zone;
    }

    /** The text of a summary as it was handed out; times are those of {@code zone}. */
    public static String of(JsonNode summary, ZoneId zone) {
        return new SummaryText(zone).all(summary);
    }

    private String all(JsonNode summary) {
        line(
                "%s of %s, %s to %s",
                summary.path("department").asText(),
                summary.path("brand").asText(),
                summary.path("from").asText(),
                summary.path("through").asText());
        line("");
        line("Raised: %s.", sums(summary.path("raised")));
        summary.path("signals").forEach(this::heard);
        more(summary, "moreSignals");
        line("");
        line("Done: %s.", sums(summary.path("done")));
        summary.path("actions").forEach(this::action);
        more(summary, "moreActions");
        line("");
        line(
                "Open decisions: %d.",
                summary.path("open").size() + summary.path("moreOpen").asLong());
        summary.path("open").forEach(this::open);
        more(summary, "moreOpen");
        line("");
        line(
                "Not acknowledged: %d.",
                summary.path("notAcknowledged").size()
                        + summary.path("moreNotAcknowledged").asLong());
        summary.path("notAcknowledged").forEach(this::heard);
        more(summary, "moreNotAcknowledged");
        summary.path("lags").forEach(this::lag);
        return text.toString();
    }

    private void heard(JsonNode one) {
        String said = one.hasNonNull("acknowledgedBy")
                ? ", by %s after %s"
                        .formatted(
                                one.path("acknowledgedBy").asText(),
                                took(one.path("acknowledgedSeconds").asLong()))
                : one.hasNonNull("acknowledgeBy") ? ", due " + time(one.path("acknowledgeBy")) : "";
        line(
                "- %s%s %s %s: %s%s%s",
                one.path("type").asText(),
                one.path("signalClass").asText().isEmpty()
                        ? ""
                        : " (" + one.path("signalClass").asText() + ")",
                one.path("subject").asText(),
                one.path("target").asText(),
                one.path("state").asText(),
                said,
                money(one));
    }

    private void action(JsonNode one) {
        line(
                "- %s %s %s, %s: %s%s%s%s",
                one.path("type").asText(),
                one.path("action").asText(""),
                one.path("target").asText(),
                one.path("owner").asText(),
                one.path("status").asText(),
                step(one, ", ruled by %s after %s", "ruledBy", "rulingSeconds"),
                step(one, ", carried out by %s after %s", "carriedOutBy", "executionSeconds"),
                money(one));
    }

    private void open(JsonNode one) {
        line(
                "- %s %s %s waits for %s since %s%s",
                one.path("type").asText(),
                one.path("action").asText(""),
                one.path("target").asText(),
                one.path("waitsFor").asText("nobody"),
                one.hasNonNull("waitsSince") ? time(one.path("waitsSince")) : "it was raised",
                money(one));
    }

    private void lag(JsonNode one) {
        String before = one.hasNonNull("beforeFromHours")
                ? "; before %d to %d hours"
                        .formatted(
                                one.path("beforeFromHours").asInt(),
                                one.path("beforeToHours").asInt())
                : "";
        line(
                "%s %s: half within %s, nine of ten within %s, of %d%s",
                one.path("loop").asText(),
                one.path("step").asText(),
                took(one.path("medianSeconds").asLong()),
                took(one.path("p90Seconds").asLong()),
                one.path("count").asLong(),
                before);
    }

    private String time(JsonNode instant) {
        return TIME.format(Instant.parse(instant.asText()).atZone(zone));
    }

    private static String step(JsonNode one, String words, String by, String seconds) {
        return one.hasNonNull(by) && one.hasNonNull(seconds)
                ? words.formatted(one.path(by).asText(), took(one.path(seconds).asLong()))
                : "";
    }

    private static String money(JsonNode one) {
        long paise = one.path("paise").asLong();
        return paise == 0 ? "" : ", " + Rupees.of(paise);
    }

    private static String took(long seconds) {
        Duration duration = Duration.ofSeconds(seconds);
        return "%d h %02d min".formatted(duration.toHours(), duration.toMinutesPart());
    }

    private static String sums(JsonNode sums) {
        var words = new StringJoiner(", ");
        words.setEmptyValue("nothing");
        sums.fields()
                .forEachRemaining(entry -> words.add("%d %s%s"
                        .formatted(entry.getValue().path("count").asLong(), entry.getKey(), money(entry.getValue()))));
        return words.toString();
    }

    private void more(JsonNode summary, String field) {
        long more = summary.path(field).asLong();
        if (more > 0) {
            line("  and %d more", more);
        }
    }

    private void line(String words, Object... values) {
        text.append(words.formatted(values)).append('\n');
    }
}

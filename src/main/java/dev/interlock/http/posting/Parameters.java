package dev.interlock.http.posting;

import dev.interlock.http.problem.Refusal;
import dev.interlock.journal.FactCodec.UnknownFields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Query parameters of a posting. */
final class Parameters {

    private Parameters() {}

    static UnknownFields unknownFields(String wanted) {
        return switch (wanted) {
            case "refuse" -> UnknownFields.REFUSE;
            case "report" -> UnknownFields.REPORT;
            default ->
                throw Refusal.ofParameter(
                        "unknownFields", wanted, "The unknownFields (%s) must be refuse or report.".formatted(wanted));
        };
    }

    static @Nullable Instant asOf(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.ofParameter(
                    "asOf",
                    text,
                    "The asOf (%s) must be an instant with offset such as 2026-11-16T06:00:00+05:30.".formatted(text)
                            + " Maybe the + was sent unescaped: in a query it is written %2B.");
        }
    }

    static int within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw Refusal.ofParameter(
                    name,
                    Integer.toString(value),
                    "The %s (%d) must be from %d to %d.".formatted(name, value, least, most));
        }
        return value;
    }
}

package dev.interlock.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;

/** Instants carry an offset and days are days; neither is ever a number, and years have four digits. */
final class StrictTimes<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    /** What to write for an instant. */
    static final String INSTANT =
            "an instant with its offset such as \"2026-11-16T06:00:00+05:30\". Maybe the offset is missing";

    /** What to write for a day. */
    static final String DAY = "a day such as \"2026-11-16\"";

    private final String expected;
    private final transient Function<String, T> parse;

    private StrictTimes(Class<T> type, String expected, Function<String, T> parse) {
        super(type);
        this.expected = expected;
        this.parse = parse;
    }

    static SimpleModule module() {
        return new SimpleModule("strict-times")
                .addDeserializer(Instant.class, new StrictTimes<>(Instant.class, INSTANT, StrictTimes::instant))
                .addDeserializer(LocalDate.class, new StrictTimes<>(LocalDate.class, DAY, StrictTimes::day));
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return context.reportInputMismatch(this, "Expected %s.", expected);
        }
        try {
            return parse.apply(parser.getText());
        } catch (DateTimeException e) {
            return context.reportInputMismatch(this, "Expected %s.", expected);
        }
    }

    private static Instant instant(String text) {
        OffsetDateTime parsed = OffsetDateTime.parse(text);
        requireFourDigits(parsed.getYear());
        return parsed.toInstant();
    }

    private static LocalDate day(String text) {
        LocalDate parsed = LocalDate.parse(text);
        requireFourDigits(parsed.getYear());
        return parsed;
    }

    private static void requireFourDigits(int year) {
        if (year < 1 || year > 9999) {
            throw new DateTimeException("The year (%d) must have four digits.".formatted(year));
        }
    }
}

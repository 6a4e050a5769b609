package dev.interlock.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What time it is for a brand.
 *
 * @param zone where its business days are
 * @param posted whether each batch says what time it is; otherwise it goes by the clock on the wall
 * @param asOf its clock; null before its first request
 */
public record BrandClock(ZoneId zone, boolean posted, @Nullable Instant asOf) {

    static BrandClock of(JsonNode answer) {
        return new BrandClock(
                ZoneId.of(answer.path("timeZone").asText()),
                answer.path("clock").asText().equals("POSTED"),
                answer.hasNonNull("asOf")
                        ? OffsetDateTime.parse(answer.get("asOf").asText()).toInstant()
                        : null);
    }

    /** The brand's business day at {@code now}. */
    public LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }
}

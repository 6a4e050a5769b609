package dev.interlock.brand;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.interlock.journal.CanonicalJson;
import dev.interlock.journal.FactCodec;
import dev.interlock.journal.FactCodec.UnknownFields;
import dev.interlock.journal.Reading;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RequestTest {

    private static final String BATCH =
            """
            {"facts": [
              {"type": "ShipmentOutcome", "courier": "Swift", "awb": "W-1", "pin": "800001", "paymentMode": "COD",
               "terminal": "रुका | \\"held\\"", "resolvedAt": "2026-11-15T12:00:00+05:30"},
              {"type": "NdrWindow", "geo": "PIN:800001", "paymentMode": "COD", "windowStart": "2026-11-09",
               "windowEnd": "2026-11-15", "attempted": 60, "ndr": 21, "causeCounts": {"FLOODED": 3, "DOG_BITES": 2},
               "observedAt": "2026-11-16T06:00:00+05:30"}]}""";

    @Test
    void a_request_with_unknown_codes_is_canonical_and_journaled_again_as_it_was() throws JsonProcessingException {
        Reading read = FactCodec.read(CanonicalJson.mapper().readTree(BATCH), UnknownFields.REFUSE);
        Instant asOf = Instant.parse("2026-11-16T06:00:00Z");
        Request request = Request.of(new Posted("integrator", "k", asOf, read.facts(), read.unknownCodes()));

        Request again = Request.journaled("integrator", request.payload());

        assertThat(read.unknownCodes()).hasSize(3);
        assertThat(again.posted().facts()).isEqualTo(request.posted().facts());
        assertThat(again.posted().unknownCodes()).isEqualTo(read.unknownCodes());
        assertThat(again.payload()).isEqualTo(request.payload());
        assertThat(CanonicalJson.write(Request.parse(request.payload()))).isEqualTo(request.payload());
    }
}

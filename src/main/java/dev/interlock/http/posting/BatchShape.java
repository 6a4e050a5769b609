package dev.interlock.http.posting;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of a batch, for the published contract only: facts are read by the journal's codec. */
@Schema(
        name = "FactBatch",
        description = "Facts that are accepted all or not at all.",
        examples =
                """
                {
                  "asOf": "2026-11-16T06:00:00+05:30",
                  "facts": [
                    {
                      "type": "NdrWindow",
                      "geo": "PIN:800001",
                      "stateCode": "IN-BR",
                      "paymentMode": "COD",
                      "windowStart": "2026-11-09",
                      "windowEnd": "2026-11-15",
                      "attempted": 120,
                      "ndr": 48,
                      "resolved": 100,
                      "rto": 34,
                      "open": 20,
                      "observedAt": "2026-11-16T05:30:00+05:30"
                    }
                  ]
                }""")
record BatchShape(
        @Schema(description = "The brand's clock, for brands with a posted one. It never goes back.") @Nullable
                Instant asOf,
        @Schema(description = "At most 10,000.", required = true, maxItems = 10_000) List<FactShape> facts) {}

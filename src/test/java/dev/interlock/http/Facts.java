package dev.interlock.http;

/** Facts as an integrator writes them. */
final class Facts {

    /** What time it is for brands with a posted clock. */
    static final String AS_OF = "2026-11-16T06:00:00+05:30";

    private Facts() {}

    /** A finished window of deliveries to a pin code, paid on delivery. */
    static String window(String pin, int attempted, int ndr) {
        return """
                {"type": "NdrWindow", "geo": "PIN:%s", "stateCode": "IN-BR", "paymentMode": "COD",\
                 "windowStart": "2026-11-09", "windowEnd": "2026-11-15", "attempted": %d, "ndr": %d,\
                 "resolved": 0, "rto": 0, "open": 0, "observedAt": "2026-11-16T05:30:00+05:30"}"""
                .formatted(pin, attempted, ndr);
    }

    /** Several facts as one batch. */
    static String batch(String... facts) {
        return "{\"asOf\": \"%s\", \"facts\": [%s]}".formatted(AS_OF, String.join(",", facts));
    }
}

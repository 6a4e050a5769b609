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

    /** A finished window of 1,000 deliveries of which {@code ndr} failed and {@code rto} came back. */
    static String resolved(String pin, int ndr, int rto) {
        return window(pin, 1_000, ndr).replace("\"resolved\": 0, \"rto\": 0", "\"resolved\": 1000, \"rto\": " + rto);
    }

    /** What a campaign spent in a pin code on one day. */
    static String spend(String campaign, String pin, long paise, String at) {
        return """
                {"type": "CampaignMetric", "campaignId": "%s", "adSetId": "A-1", "geo": "PIN:%s",\
                 "date": "2026-11-15", "spendPaise": %d, "impressions": 0, "clicks": 0, "orders": 45,\
                 "codOrders": 29, "revenuePaise": 0, "observedAt": "2026-11-16%s+05:30"}"""
                .formatted(campaign, pin, paise, at);
    }

    /** A campaign in a pin code at risk, such that a lower bid is best and moves ₹4,968 a day. */
    static String risky(long budgetPaise, String campaign, String pin) {
        return """
                {"type": "Campaign", "channel": "META", "campaignId": "%1$s", "status": "ACTIVE",\
                 "dailyBudgetPaise": %2$d, "strategyLocked": false,\
                 "allowedInterventions": ["EXCLUDE", "BID_REDUCTION", "COD_SUPPRESSION"],\
                 "observedAt": "2026-11-16T05:30:00+05:30"},
                {"type": "CampaignGeoTarget", "campaignId": "%1$s", "adSetId": "A-1", "geo": "PIN:%3$s",\
                 "stateCode": "IN-BR", "mode": "INCLUDE", "audienceType": "MIXED",\
                 "observedAt": "2026-11-16T05:30:00+05:30"},
                %4$s, %5$s"""
                .formatted(
                        campaign,
                        budgetPaise,
                        pin,
                        spend(campaign, pin, 900_000, "T05:30:00"),
                        resolved(pin, 400, 340));
    }

    /** Several facts as one batch. */
    static String batch(String... facts) {
        return "{\"asOf\": \"%s\", \"facts\": [%s]}".formatted(AS_OF, String.join(",", facts));
    }
}

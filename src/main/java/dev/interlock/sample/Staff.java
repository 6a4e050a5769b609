package dev.interlock.sample;

import dev.interlock.client.ApiClient;
import java.time.Instant;
import java.util.Optional;

/**
 * Who acts on what the service says of the sample brand.
 *
 * @param desk carries out what is released
 * @param lead answers to what waits; empty when no token could be issued in her name
 */
record Staff(AdsDesk desk, Optional<MarketingLead> lead) {

    /** Each with a token of their own, as far as {@code api} may issue them. */
    static Staff of(ApiClient api, String brand, Instant tokensExpireAt) {
        return new Staff(
                new AdsDesk(api.forPosting(brand, AdsDesk.NAME, tokensExpireAt), brand),
                api.as(brand, MarketingLead.NAME, "APPROVER", tokensExpireAt)
                        .map(person -> new MarketingLead(person, brand)));
    }

    /** The end of a day: what is released is carried out, what waits is looked at. */
    void close() {
        desk.carryOut();
        lead.ifPresent(MarketingLead::look);
    }

    /** The approval that was refused; empty when none was. */
    Optional<MarketingLead.Refused> refused() {
        return lead.flatMap(MarketingLead::refused);
    }
}

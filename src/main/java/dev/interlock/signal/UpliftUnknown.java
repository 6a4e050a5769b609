package dev.interlock.signal;

import dev.interlock.fact.Promotion;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Marketing to operations: a push is planned, and nothing says how much it will sell. Nobody stated an uplift, and no
 * spend or demand is known to derive one from.
 *
 * @param campaignId the campaign it belongs to; null when none was told
 */
public record UpliftUnknown(
        String promotionId, @Nullable String campaignId, LocalDate from, LocalDate to, int actWithinHours)
        implements Signal {

    /** Nothing is known of {@code promotion}. */
    public UpliftUnknown(Promotion promotion, int actWithinHours) {
        this(promotion.promotionId(), promotion.campaignId(), promotion.from(), promotion.to(), actWithinHours);
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(UpliftUnknown.class, promotionId, campaignId == null ? "" : campaignId);
    }
}

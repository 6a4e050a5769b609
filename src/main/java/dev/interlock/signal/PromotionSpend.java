package dev.interlock.signal;

import dev.interlock.fact.Promotion;
import java.util.List;

/**
 * What the campaign of a planned push usually spends where the push is.
 *
 * @param usualPaise in a day, in all of its places together
 */
public record PromotionSpend(Promotion promotion, long usualPaise) implements Derived {

    /** The sum of {@code trends}. */
    public PromotionSpend(Promotion promotion, List<CampaignTrend> trends) {
        this(promotion, trends.stream().mapToLong(CampaignTrend::usualPaise).sum());
    }
}

package dev.interlock.signal;

import dev.interlock.arithmetic.Ratio;
import dev.interlock.arithmetic.Uplift;
import dev.interlock.fact.Geo;
import dev.interlock.fact.Promotion;
import dev.interlock.policy.ForecastLine;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * By how much more will be sold, and why.
 *
 * @param sku the one SKU; null when all of the category
 * @param cause the campaign or promotion
 */
public record DemandUplift(
        Geo geo, String category, @Nullable String sku, String cause, DemandTrigger trigger, Uplift uplift)
        implements Derived {

    /** What {@code trend} lets expect by its spend. */
    public DemandUplift(CampaignTrend trend, String category, ForecastLine line) {
        this(
                trend.state(),
                category,
                null,
                trend.campaignId(),
                DemandTrigger.SCALING,
                bySpend(trend.recentPaise(), trend.usualPaise(), line));
    }

    /** Where nothing was sold before, what the campaign sells itself is to be expected. */
    public DemandUplift(CampaignTrend trend, String category, DemandTrigger trigger) {
        this(trend.state(), category, null, trend.campaignId(), trigger, Uplift.reaching(trend.recentOrdersMilli()));
    }

    /** What {@code promotion} states. */
    public DemandUplift(Geo geo, String category, Promotion promotion) {
        this(geo, category, promotion, Uplift.stated(promotion.statedUpliftBp()));
    }

    /** What {@code promotion} lets expect by its spend, on top of what its campaign usually spends. */
    public DemandUplift(Geo geo, String category, Promotion promotion, long usualPaise, ForecastLine line) {
        this(geo, category, promotion, bySpend(usualPaise + plannedPerDay(promotion), usualPaise, line));
    }

    private DemandUplift(Geo geo, String category, Promotion promotion, Uplift uplift) {
        this(
                geo,
                category,
                promotion.sku(),
                promotion.promotionId(),
                DemandTrigger.PROMOTION,
                uplift.between(promotion.from(), promotion.to()));
    }

    private static Uplift bySpend(long plannedPaise, long usualPaise, ForecastLine line) {
        return Uplift.bySpend(plannedPaise, usualPaise, line.elasticity(), line.mostBp())
                .orElseThrow(() -> new IllegalArgumentException(
                        "No uplift follows from a spend of %d over %d paise.".formatted(plannedPaise, usualPaise)));
    }

    private static long plannedPerDay(Promotion promotion) {
        long days = ChronoUnit.DAYS.between(promotion.from(), promotion.to()) + 1;
        return new Ratio(1, days).of(promotion.plannedSpendPaise());
    }
}

package dev.interlock.signal;

import dev.interlock.arithmetic.Change;
import dev.interlock.fact.Geo;
import java.time.LocalDate;

/**
 * Marketing to itself: an audience is shown more for more money, and answers less.
 *
 * @param days how many days are compared with as many before, up to {@code through}
 * @param spend paise for each day told
 * @param response orders for the paise spent
 * @param clickThrough clicks for the views; nothing of nothing where views are not told
 */
public record AudienceFatigue(
        String campaignId,
        String adSetId,
        Geo geo,
        int days,
        LocalDate through,
        Change spend,
        Change response,
        Change clickThrough,
        int actWithinHours)
        implements Signal {

    /** The audience of {@code trend}. */
    public AudienceFatigue(SpendTrend trend) {
        this(
                trend.campaignId(),
                trend.adSetId(),
                trend.geo(),
                trend.line().days(),
                trend.through(),
                trend.spend(),
                trend.response(),
                trend.clickThrough(),
                trend.line().actWithinHours());
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(AudienceFatigue.class, campaignId, adSetId + '|' + geo);
    }
}

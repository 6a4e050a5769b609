package dev.interlock.signal;

import dev.interlock.arithmetic.Change;
import dev.interlock.arithmetic.Ratio;
import dev.interlock.fact.Geo;
import dev.interlock.policy.ScalingLine;
import java.time.LocalDate;

/**
 * How one campaign does in one state on the last complete business days, compared with the days before.
 *
 * @param spend paise a day
 * @param roas revenue over spend
 * @param orders orders a day
 * @param before the last day before the recent ones
 */
public record CampaignTrend(
        String campaignId, Geo state, ScalingLine line, Change spend, Change roas, Change orders, LocalDate before)
        implements Figure {

    /** The trend of {@code spend} as it is seen on {@code today}, which is not complete yet. */
    public CampaignTrend(StateSpend spend, ScalingLine line, LocalDate today) {
        this(spend, line, new Change.Windows(today.minusDays(1), line.recentDays(), line.priorDays()));
    }

    private CampaignTrend(StateSpend spend, ScalingLine line, Change.Windows windows) {
        this(
                spend.campaignId(),
                spend.state(),
                line,
                Change.ofSpend(spend.history(), windows),
                Change.ofRoas(spend.history(), windows),
                Change.ofOrders(spend.history(), windows),
                windows.through().minusDays(line.recentDays()));
    }

    /** What is spent on a recent day, in paise; 0 when none was told. */
    public long recentPaise() {
        return perDay(spend.recentPart(), spend.recentWhole());
    }

    /** What was spent on a day before, in paise; 0 when none was told. */
    public long usualPaise() {
        return perDay(spend.priorPart(), spend.priorWhole());
    }

    /** Orders of a recent day, in thousandths; 0 when none was told. */
    public long recentOrdersMilli() {
        return perDay(Math.multiplyExact(orders.recentPart(), 1_000L), orders.recentWhole());
    }

    private static long perDay(long sum, long days) {
        return days == 0 ? 0 : new Ratio(1, days).of(sum);
    }

    @Override
    public String subject() {
        return campaignId + '|' + state;
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * state.hashCode() + campaignId.hashCode();
    }
}

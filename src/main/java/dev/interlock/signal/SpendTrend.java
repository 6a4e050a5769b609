package dev.interlock.signal;

import dev.interlock.arithmetic.Change;
import dev.interlock.fact.Geo;
import dev.interlock.fact.SpendHistory;
import dev.interlock.policy.FatigueLine;
import java.time.LocalDate;

/**
 * What one ad set spent in one geography lately and before, and how it was answered.
 *
 * @param spend paise for each day told
 * @param response orders for the paise spent
 * @param clickThrough clicks for the views
 */
public record SpendTrend(
        String campaignId,
        String adSetId,
        Geo geo,
        FatigueLine line,
        LocalDate through,
        Change spend,
        Change response,
        Change clickThrough)
        implements Figure {

    private static final int WHOLE = 10_000;

    /** The windows of {@code line} that end with {@code through}. */
    public SpendTrend(SpendHistory history, FatigueLine line, LocalDate through) {
        this(history, line, through, new Change.Windows(through, line.days(), line.days()));
    }

    private SpendTrend(SpendHistory history, FatigueLine line, LocalDate through, Change.Windows windows) {
        this(
                history.campaignId(),
                history.adSetId(),
                history.geo(),
                line,
                through,
                Change.ofSpend(history, windows),
                Change.ofOrdersForSpend(history, windows),
                Change.ofClickThrough(history, windows));
    }

    /** Whether enough was spent in both windows to judge by. */
    public boolean enough() {
        return Math.min(spend.recentPart(), spend.priorPart()) >= line.minSpendPaise();
    }

    /** Whether spend rose by the line's share or more. */
    public boolean rising() {
        return spend.reaches(WHOLE + line.spendUpBp());
    }

    /** Whether orders for the money fell by the line's share or more. */
    public boolean fewerOrders() {
        return response.fallsTo(WHOLE - line.responseDownBp());
    }

    /** Whether somebody told in both windows how often it was shown. */
    public boolean viewsTold() {
        return clickThrough.recentWhole() > 0 && clickThrough.priorWhole() > 0;
    }

    /** Whether clicks for the views fell by the line's share or more. */
    public boolean fewerClicks() {
        return clickThrough.fallsTo(WHOLE - line.responseDownBp());
    }

    @Override
    public String subject() {
        return campaignId + '|' + adSetId + '|' + geo;
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * adSetId.hashCode() + Long.hashCode(spend.recentPart());
    }
}

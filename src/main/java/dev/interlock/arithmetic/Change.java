package dev.interlock.arithmetic;

import dev.interlock.fact.CampaignMetric;
import dev.interlock.fact.SpendHistory;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * Some rate lately and before: spend or orders per day (a sum over days), ROAS (revenue over spend),
 * orders for the money, clicks for the views.
 * Days nobody told are in neither part nor whole; they are not days without spend. Rates are compared
 * crosswise, exactly.
 *
 * @param recentPart of the last days, never negative
 * @param recentWhole what it is divided by, never negative
 * @param priorPart of the days before those
 * @param priorWhole what it is divided by
 */
public record Change(long recentPart, long recentWhole, long priorPart, long priorWhole) {

    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    public Change {
        if (recentPart < 0 || recentWhole < 0 || priorPart < 0 || priorWhole < 0) {
            throw new IllegalArgumentException("None of %d of %d lately and %d of %d before may be negative."
                    .formatted(recentPart, recentWhole, priorPart, priorWhole));
        }
    }

    /** The last {@code recentDays} calendar days up to {@code through}, and the {@code priorDays} before them. */
    public record Windows(LocalDate through, int recentDays, int priorDays) {

        private List<CampaignMetric> recent(SpendHistory history) {
            return between(history, through.minusDays(recentDays), through);
        }

        private List<CampaignMetric> prior(SpendHistory history) {
            LocalDate end = through.minusDays(recentDays);
            return between(history, end.minusDays(priorDays), end);
        }

        /** The days told after {@code after} and up to {@code through}. */
        private static List<CampaignMetric> between(SpendHistory history, LocalDate after, LocalDate through) {
            return history.days().stream()
                    .filter(day -> day.date().isAfter(after) && !day.date().isAfter(through))
                    .toList();
        }
    }

    /** Paise spent per day told. */
    public static Change ofSpend(SpendHistory history, Windows windows) {
        return of(history, windows, CampaignMetric::spendPaise, day -> 1);
    }

    /** Orders per day told. */
    public static Change ofOrders(SpendHistory history, Windows windows) {
        return of(history, windows, CampaignMetric::orders, day -> 1);
    }

    /** ROAS: revenue over spend, of all days told together. */
    public static Change ofRoas(SpendHistory history, Windows windows) {
        return of(history, windows, CampaignMetric::revenuePaise, CampaignMetric::spendPaise);
    }

    /** Response to money: orders over spend, of all days told together. */
    public static Change ofOrdersForSpend(SpendHistory history, Windows windows) {
        return of(history, windows, CampaignMetric::orders, CampaignMetric::spendPaise);
    }

    /** Click-through: clicks over impressions, of all days told together. */
    public static Change ofClickThrough(SpendHistory history, Windows windows) {
        return of(history, windows, CampaignMetric::clicks, CampaignMetric::impressions);
    }

    private static Change of(
            SpendHistory history,
            Windows windows,
            ToLongFunction<CampaignMetric> part,
            ToLongFunction<CampaignMetric> whole) {
        List<CampaignMetric> recent = windows.recent(history);
        List<CampaignMetric> prior = windows.prior(history);
        return new Change(sum(recent, part), sum(recent, whole), sum(prior, part), sum(prior, whole));
    }

    private static long sum(List<CampaignMetric> days, ToLongFunction<CampaignMetric> figure) {
        return days.stream().mapToLong(figure).reduce(0, Math::addExact);
    }

    /** Whether both rates exist and the earlier one is above 0, so that they can be compared. */
    public boolean comparable() {
        return recentWhole > 0 && priorWhole > 0 && priorPart > 0;
    }

    /** Whether the recent rate is at least {@code lineBp} of the earlier one (12,000: up 20 %); false where it cannot be told. */
    public boolean reaches(int lineBp) {
        return comparable()
                && product(recentPart, priorWhole)
                                .multiply(WHOLE)
                                .compareTo(product(priorPart, recentWhole).multiply(BigInteger.valueOf(lineBp)))
                        >= 0;
    }

    /** Whether the recent rate is at most {@code lineBp} of the earlier one (8,000: down 20 %); false where it cannot be told. */
    public boolean fallsTo(int lineBp) {
        return comparable()
                && product(recentPart, priorWhole)
                                .multiply(WHOLE)
                                .compareTo(product(priorPart, recentWhole).multiply(BigInteger.valueOf(lineBp)))
                        <= 0;
    }

    /** The recent rate in basis points of the earlier one, rounded half up; absent where it cannot be told. */
    public OptionalLong basisPoints() {
        return comparable()
                ? OptionalLong.of(Ratio.Rounding.divide(
                                product(recentPart, priorWhole).multiply(WHOLE), product(priorPart, recentWhole))
                        .longValueExact())
                : OptionalLong.empty();
    }

    /**
     * Whether this change is steeper than {@code before}: orders accelerate where the last change of
     * orders per day is steeper than the one before it. False where either cannot be told.
     */
    public boolean steeperThan(Change before) {
        BigInteger now = product(recentPart, priorWhole).multiply(product(before.priorPart, before.recentWhole));
        BigInteger then = product(before.recentPart, before.priorWhole).multiply(product(priorPart, recentWhole));
        return comparable() && before.comparable() && now.compareTo(then) > 0;
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}

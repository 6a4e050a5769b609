package dev.interlock.arithmetic;

import java.util.List;

/**
 * What a series is expected to sell on a day without anything special, and how far days lie from that.
 *
 * @param method how the level was found
 * @param restsOnDays how many days it rests on
 * @param perDayMilli expected units a day, in thousandths
 * @param varianceMilli the variance of a day's units, in thousandths; never below the level, as nothing
 *     that is counted varies less than by chance (Poisson)
 */
public record DemandLevel(ForecastMethod method, int restsOnDays, long perDayMilli, long varianceMilli) {

    /** The level of {@code series} after its last day. */
    public static DemandLevel of(DailyUnits series, LevelChoice choice) {
        List<Integer> base = series.last(choice.baseDays());
        Sample whole = Sample.of(base);
        if (DemandPattern.of(series, choice.baseDays()).intermittent(choice.adiCutHundredths())) {
            double rate = crostonSba(series.units(), choice.alphaBp() / 10_000.0);
            return rounded(ForecastMethod.CROSTON_SBA, whole.size(), rate, whole.variance());
        }
        int split = base.size() - choice.recentDays();
        if (split >= choice.recentDays()) {
            Sample before = Sample.of(base.subList(0, split));
            Sample recent = Sample.of(base.subList(split, base.size()));
            double variance = pooled(before, recent, whole.mean());
            double error = StrictMath.sqrt(variance / before.size() + variance / recent.size());
            if (StrictMath.abs(recent.mean() - before.mean()) > error * choice.shiftZ() / 10_000) {
                return rounded(ForecastMethod.RECENT_MEAN, recent.size(), recent.mean(), variance);
            }
        }
        return rounded(ForecastMethod.MEAN, whole.size(), whole.mean(), whole.variance());
    }

    /**
     * The level of a part of the series, say of one SKU that had {@code part} of {@code whole} units
     * lately. If units of a negative binomial series fall to parts by chance, each part is negative
     * binomial with the same dispersion.
     *
     * @param part from 0 to {@code whole}
     * @param whole at least 1
     */
    public DemandLevel share(long part, long whole) {
        if (part < 0 || whole < 1 || part > whole) {
            throw new IllegalArgumentException(
                    "The part (%d) must lie between 0 and the whole (%d), which must be at least 1."
                            .formatted(part, whole));
        }
        Ratio share = new Ratio(part, whole);
        long level = share.of(perDayMilli);
        return new DemandLevel(method, restsOnDays, level, level + share.of(share.of(varianceMilli - perDayMilli)));
    }

    private static DemandLevel rounded(ForecastMethod method, int days, double level, double variance) {
        long perDay = Milli.of(level);
        return new DemandLevel(method, days, perDay, Math.max(perDay, Milli.of(variance)));
    }

    /** The variance inside both samples together, at least that of chance. */
    private static double pooled(Sample one, Sample other, double mean) {
        int freedom = one.size() + other.size() - 2;
        double within = freedom < 1 ? 0 : (one.squaresAroundMean() + other.squaresAroundMean()) / freedom;
        return Math.max(within, mean);
    }

    /** Smoothed size over smoothed interval, begun with the first demand; at least one demand is needed. */
    private static double crostonSba(List<Integer> units, double alpha) {
        double size = 0;
        double interval = 0;
        int since = 0;
        for (int today : units) {
            since++;
            if (today > 0) {
                boolean first = interval == 0;
                size = first ? today : size + alpha * (today - size);
                interval = first ? since : interval + alpha * (since - interval);
                since = 0;
            }
        }
        return (1 - alpha / 2) * size / interval;
    }
}

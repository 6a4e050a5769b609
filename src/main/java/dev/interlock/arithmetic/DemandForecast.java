package dev.interlock.arithmetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a series will sell on each day ahead, base and uplift apart.
 *
 * <p>A day's units are negative binomial around base and uplift; an uplift of factor {@code f} leaves the
 * dispersion as it is: with level {@code m} and variance {@code v}, the day has the mean {@code f m} and
 * the variance {@code f m + f² (v - m)}. The level itself is known from {@code n} days only, which adds
 * {@code (sum of f)² v / n} to the variance of a sum of days. What is not in it: that the elasticity or
 * the stated uplift may be wrong.
 *
 * @param days one for each day of the horizon, in order
 */
public record DemandForecast(ForecastMethod method, List<Day> days) {

    /** No campaign is planned further. */
    public static final int MOST_DAYS = 92;

    public DemandForecast {
        days = List.copyOf(days);
    }

    /**
     * Which days are looked at.
     *
     * @param days from 1 to {@value #MOST_DAYS}
     */
    public record Horizon(LocalDate firstDay, int days) {

        public Horizon {
            if (days < 1 || days > MOST_DAYS) {
                throw new IllegalArgumentException(
                        "The horizon is %d days, expected 1 to %d.".formatted(days, MOST_DAYS));
            }
        }
    }

    /**
     * Which quantiles are told, in basis points below 10,000.
     *
     * @param midBp 5,000 for the P50
     * @param highBp 9,000 for the P90
     */
    public record Levels(int midBp, int highBp) {}

    /**
     * One day ahead; everything in thousandths of units.
     *
     * @param baseMilli what is expected anyway
     * @param upliftMilli what is expected on top
     * @param midMilli with the probability of the middle level no more than this is sold on the day
     * @param highMilli the same for the high level
     * @param midToDateMilli the same for all days of the horizon up to this one together; such quantiles
     *     of sums are not sums of quantiles
     * @param highToDateMilli the same for the high level
     */
    public record Day(
            LocalDate date,
            long baseMilli,
            long upliftMilli,
            long midMilli,
            long highMilli,
            long midToDateMilli,
            long highToDateMilli) {}

    /** The forecast for {@code horizon} from {@code level}, with {@code uplift} on the days it holds. */
    public static DemandForecast of(DemandLevel level, Horizon horizon, Uplift uplift, Levels levels) {
        var days = new ArrayList<Day>(horizon.days());
        var toDate = Spread.NOTHING;
        for (int i = 0; i < horizon.days(); i++) {
            LocalDate date = horizon.firstDay().plusDays(i);
            long onTop = uplift.milliOn(date, level.perDayMilli());
            Spread today = Spread.NOTHING.plus(level, onTop, uplift.factorOn(date));
            toDate = toDate.plus(level, onTop, uplift.factorOn(date));
            NegativeBinomial one = today.units(level);
            NegativeBinomial all = toDate.units(level);
            days.add(new Day(
                    date,
                    level.perDayMilli(),
                    onTop,
                    one.quantile(levels.midBp()) * Milli.WHOLE,
                    one.quantile(levels.highBp()) * Milli.WHOLE,
                    all.quantile(levels.midBp()) * Milli.WHOLE,
                    all.quantile(levels.highBp()) * Milli.WHOLE));
        }
        return new DemandForecast(level.method(), days);
    }

    /** The whole horizon's base, in thousandths of units. */
    public long baseMilli() {
        return days.stream().mapToLong(Day::baseMilli).sum();
    }

    /** The whole horizon's uplift, in thousandths of units. */
    public long upliftMilli() {
        return days.stream().mapToLong(Day::upliftMilli).sum();
    }

    /** The last day, whose figures to date are those of the whole horizon. */
    public Day lastDay() {
        return days.get(days.size() - 1);
    }

    /** Mean and variance of some days together, were the level known, and the sum of their factors. */
    private record Spread(double mean, double variance, double factors) {

        private static final Spread NOTHING = new Spread(0, 0, 0);

        Spread plus(DemandLevel level, long upliftMilli, double factor) {
            double today = Milli.units(level.perDayMilli() + upliftMilli);
            double over = Milli.units(level.varianceMilli() - level.perDayMilli());
            return new Spread(mean + today, variance + today + factor * factor * over, factors + factor);
        }

        NegativeBinomial units(DemandLevel level) {
            double levelVariance = Milli.units(level.varianceMilli()) / level.restsOnDays();
            return new NegativeBinomial(mean, variance + factors * factors * levelVariance);
        }
    }
}

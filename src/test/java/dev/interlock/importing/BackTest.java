package dev.interlock.importing;

import dev.interlock.arithmetic.DailyUnits;
import dev.interlock.arithmetic.DemandForecast;
import dev.interlock.arithmetic.DemandForecast.Day;
import dev.interlock.arithmetic.DemandForecast.Horizon;
import dev.interlock.arithmetic.DemandForecast.Levels;
import dev.interlock.arithmetic.DemandLevel;
import dev.interlock.arithmetic.LevelChoice;
import dev.interlock.arithmetic.Uplift;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What forecasts would have been worth: at each origin the days before are known, and the days from it on
 * are compared with what was sold. WAPE and bias are of whole horizons: the sum of the absolute (signed)
 * errors by the sum of what was sold.
 */
final class BackTest {

    private static final Levels P50_P90 = new Levels(5_000, 9_000);

    private final LevelChoice choice;
    private final int horizon;
    private double error;
    private double bias;
    private double plainError;
    private double plainBias;
    private double sold;
    private int horizons;
    private int horizonsBelowMid;
    private int horizonsBelowHigh;
    private int daysBelowMid;
    private int daysBelowHigh;

    private BackTest(LevelChoice choice, int horizon) {
        this.choice = choice;
        this.horizon = horizon;
    }

    /** The levels of {@code series} themselves, known from {@code from} on, at {@code origins}. */
    static BackTest of(
            Collection<DailyUnits> series, LocalDate from, List<LocalDate> origins, int horizon, LevelChoice choice) {
        var test = new BackTest(choice, horizon);
        for (DailyUnits one : series) {
            for (LocalDate origin : origins) {
                DailyUnits known = days(one, from, origin);
                test.add(DemandLevel.of(known, choice), known, days(one, origin, origin.plusDays(horizon)));
            }
        }
        return test;
    }

    /** The levels of {@code wholes}, of which each of {@code parts} takes what it had of the last {@code mixDays}; known from {@code from} on. */
    static BackTest ofParts(
            Map<DailyUnits, DailyUnits> wholes,
            LocalDate from,
            List<LocalDate> origins,
            int horizon,
            int mixDays,
            LevelChoice choice) {
        var test = new BackTest(choice, horizon);
        wholes.forEach((part, whole) -> {
            for (LocalDate origin : origins) {
                LocalDate mixed = origin.minusDays(mixDays);
                DemandLevel level = DemandLevel.of(days(whole, from, origin), choice)
                        .share((long) sum(days(part, mixed, origin).units()), (long)
                                sum(days(whole, mixed, origin).units()));
                test.add(level, days(part, from, origin), days(part, origin, origin.plusDays(horizon)));
            }
        });
        return test;
    }

    private static DailyUnits days(DailyUnits series, LocalDate from, LocalDate to) {
        return new DailyUnits(
                from,
                series.units()
                        .subList((int) (from.toEpochDay() - series.firstDay().toEpochDay()), (int)
                                (to.toEpochDay() - series.firstDay().toEpochDay())));
    }

    private void add(DemandLevel level, DailyUnits known, DailyUnits came) {
        DemandForecast forecast =
                DemandForecast.of(level, new Horizon(came.firstDay(), horizon), Uplift.none(), P50_P90);
        double units = sum(came.units());
        List<Integer> base = known.units()
                .subList(
                        Math.max(0, known.units().size() - choice.baseDays()),
                        known.units().size());
        double plain = sum(base) / base.size() * horizon;
        horizons++;
        sold += units;
        error += Math.abs(forecast.baseMilli() / 1_000.0 - units);
        bias += forecast.baseMilli() / 1_000.0 - units;
        plainError += Math.abs(plain - units);
        plainBias += plain - units;
        horizonsBelowMid += units * 1_000 <= forecast.lastDay().midToDateMilli() ? 1 : 0;
        horizonsBelowHigh += units * 1_000 <= forecast.lastDay().highToDateMilli() ? 1 : 0;
        for (int i = 0; i < horizon; i++) {
            Day day = forecast.days().get(i);
            daysBelowMid += came.units().get(i) * 1_000L <= day.midMilli() ? 1 : 0;
            daysBelowHigh += came.units().get(i) * 1_000L <= day.highMilli() ? 1 : 0;
        }
    }

    private static double sum(List<Integer> units) {
        return units.stream().mapToInt(Integer::intValue).sum();
    }

    double wape() {
        return error / sold;
    }

    /** That of the mean of the base days, whatever happened. */
    double plainWape() {
        return plainError / sold;
    }

    /** The figures as a row of the documentation. */
    String row(String name) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %+.3f | %.3f | %+.3f | %d %% | %d %% | %d %% | %d %% |",
                name,
                horizons,
                plainWape(),
                plainBias / sold,
                wape(),
                bias / sold,
                percent(horizonsBelowMid, horizons),
                percent(horizonsBelowHigh, horizons),
                percent(daysBelowMid, horizons * horizon),
                percent(daysBelowHigh, horizons * horizon));
    }

    private static long percent(int part, int whole) {
        return Math.round(100.0 * part / whole);
    }
}

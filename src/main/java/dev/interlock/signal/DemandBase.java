package dev.interlock.signal;

import dev.interlock.arithmetic.DailyUnits;
import dev.interlock.arithmetic.DemandLevel;
import dev.interlock.arithmetic.ForecastMethod;
import dev.interlock.arithmetic.LevelChoice;
import dev.interlock.fact.DemandHistory;
import dev.interlock.fact.DemandTold;
import dev.interlock.fact.Geo;
import dev.interlock.policy.ForecastLine;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * What one state orders of one category on a day without anything special.
 *
 * @param through the last day it was told of
 * @param days how many days were looked at
 */
public record DemandBase(Geo geo, String category, DemandLevel level, LocalDate through, int days, ForecastLine line)
        implements Derived {

    /** What {@code history} says. */
    public DemandBase(DemandHistory history, DemandTold told, ForecastLine line) {
        this(
                history.geo(),
                history.category(),
                DemandLevel.of(series(history, told, looked(told, line)), choice(line)),
                told.through(),
                looked(told, line),
                line);
    }

    /** Nothing is sold usually of what was never ordered. */
    public DemandBase(Geo geo, String category, DemandTold told, ForecastLine line) {
        this(
                geo,
                category,
                new DemandLevel(ForecastMethod.MEAN, looked(told, line), 0, 0),
                told.through(),
                looked(told, line),
                line);
    }

    private static LevelChoice choice(ForecastLine line) {
        return new LevelChoice(line.baseDays(), line.recentDays(), line.shiftZ(), line.adiCut() / 100, line.alphaBp());
    }

    private static int looked(DemandTold told, ForecastLine line) {
        return Math.min(told.days(), line.baseDays());
    }

    private static DailyUnits series(DemandHistory history, DemandTold told, int days) {
        return new DailyUnits(
                told.through().minusDays(days - 1L),
                Arrays.stream(history.units(told.through(), days)).boxed().toList());
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * geo.hashCode() + category.hashCode();
    }
}

package dev.interlock.signal;

import dev.interlock.arithmetic.CashLedger;
import java.time.LocalDate;
import java.util.List;

/**
 * Finance to leadership: cash will fall below the floor.
 *
 * @param firstOn the first day that closes strictly below it
 * @param closingPaise what that day closes with
 * @param lentPaise what the banks lend, as far as it counts like cash
 * @param lowestOn the day that closes lowest
 * @param reorderPaise what is paid for projected reorders up to {@code firstOn}; not negative
 * @param movements the largest of {@code firstOn}
 */
public record CashBelowFloor(
        LocalDate firstOn,
        long closingPaise,
        long floorPaise,
        long lentPaise,
        LocalDate lowestOn,
        long lowestPaise,
        long reorderPaise,
        List<CashMovement> movements,
        int actWithinHours)
        implements Signal {

    /** Of {@code forecast}, of which some day is below. */
    public CashBelowFloor(CashForecast forecast) {
        this(
                forecast,
                forecast.ledger()
                        .firstBelow(forecast.line().floorPaise(), forecast.lentPaise())
                        .orElseThrow());
    }

    private CashBelowFloor(CashForecast forecast, CashLedger.Day first) {
        this(
                first.date(),
                first.closingPaise(),
                forecast.line().floorPaise(),
                forecast.lentPaise(),
                forecast.lowestOn(),
                forecast.lowestPaise(),
                forecast.rows().stream()
                        .filter(row -> !row.date().isAfter(first.date()))
                        .mapToLong(row -> Math.negateExact(row.reordersPaise()))
                        .reduce(0, Math::addExact),
                forecast.rows().stream()
                        .filter(row -> row.date().equals(first.date()))
                        .findFirst()
                        .orElseThrow()
                        .movements(),
                forecast.line().actWithinHours());
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(CashBelowFloor.class, "CASH", "FLOOR");
    }
}

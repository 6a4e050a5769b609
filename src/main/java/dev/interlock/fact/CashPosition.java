package dev.interlock.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a brand has in all its bank accounts together when a day begins.
 *
 * @param openingPaise before anything of that day moved; negative when overdrawn
 * @param facilityLimitPaise what its banks lend it at most, on top of that
 */
public record CashPosition(LocalDate date, long openingPaise, long facilityLimitPaise, Instant observedAt)
        implements Fact {

    public CashPosition {
        Guard.of(CashPosition.class)
                .present(date, "date")
                .money(openingPaise, "openingPaise")
                .notNegative(facilityLimitPaise, "facilityLimitPaise")
                .money(facilityLimitPaise, "facilityLimitPaise")
                .present(observedAt, "observedAt")
                .check();
    }

    @Override
    public FactKey key() {
        return FactKey.of(CashPosition.class, date);
    }

    @Override
    public LocalDate happenedOn(ZoneId zone) {
        return date;
    }
}

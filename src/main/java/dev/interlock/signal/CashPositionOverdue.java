package dev.interlock.signal;

import dev.interlock.policy.CashLine;
import java.time.LocalDate;

/** Finance to itself: nobody told what is in the bank; what is forecast begins with an old balance. */
public record CashPositionOverdue(LocalDate lastTold, int toldEveryDays, int actWithinHours) implements Signal {

    /** As {@code line} says. */
    public CashPositionOverdue(CurrentCash cash, CashLine line) {
        this(cash.position().date(), line.positionEveryDays(), line.actWithinHours());
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(CashPositionOverdue.class, "CASH", "POSITION");
    }
}

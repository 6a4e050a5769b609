package dev.interlock.signal;

import dev.interlock.fact.CashPosition;
import java.time.LocalDate;

/** The last cash position told, and the day it is. */
public record CurrentCash(CashPosition position, LocalDate today) implements Derived {

    /** Whether it is strictly more than {@code days} old. */
    public boolean olderThan(int days) {
        return position.date().plusDays(days).isBefore(today);
    }
}

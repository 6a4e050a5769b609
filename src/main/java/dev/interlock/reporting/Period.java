package dev.interlock.reporting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How much time a summary speaks of. */
public enum Period {
    /** The day before the day it is handed out. */
    DAILY,
    /** The seven days before the Monday it is handed out. */
    WEEKLY;

    private static final int WEEK = 7;

    /** The last day up to {@code day} on which one is handed out. */
    LocalDate lastHanded(LocalDate day) {
        return begun(day);
    }

    /** The first day of which the one handed out on {@code day} speaks. */
    LocalDate from(LocalDate day) {
        return day.minusDays(this == DAILY ? 1 : WEEK);
    }

    /** The first day of what is going on on {@code day}. */
    LocalDate begun(LocalDate day) {
        return this == DAILY ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}

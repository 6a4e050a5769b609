package dev.interlock.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The brand's current business day, in its own time zone. Rules may join it freely. */
public record BusinessDay(LocalDate date) {

    /** Whether {@code days} have passed since {@code one} and since {@code other}, which may never have been. */
    public boolean passed(int days, LocalDate one, @Nullable LocalDate other) {
        LocalDate since = other == null || other.isBefore(one) ? one : other;
        return !date.isBefore(since.plusDays(days));
    }
}

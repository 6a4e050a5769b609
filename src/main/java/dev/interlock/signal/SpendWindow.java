package dev.interlock.signal;

import dev.interlock.arithmetic.SpendYield;
import dev.interlock.fact.Geo;
import dev.interlock.fact.SpendHistory;
import dev.interlock.policy.EfficiencyLine;
import java.time.LocalDate;

/** What one ad set spent and brought in one geography over the window of one level. */
public record SpendWindow(SpendSlice slice, String adSetId, Geo geo, SpendYield figures) implements Derived {

    /** The window of {@code line} that ends with {@code through}. */
    public SpendWindow(SpendHistory history, EfficiencyLine line, LocalDate through) {
        this(
                SpendSlice.of(history, line.level()),
                history.adSetId(),
                history.geo(),
                SpendYield.of(history, through, line.days()));
    }
}

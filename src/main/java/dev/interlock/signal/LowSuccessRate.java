package dev.interlock.signal;

import dev.interlock.arithmetic.Ratio;
import dev.interlock.fact.Rate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Finance to itself: too many payments fail.
 *
 * @param days how many days are summed, up to {@code through}
 * @param rate successes of attempts
 * @param daysBefore how many days before those it is compared with
 * @param rateBefore the same of those; null when no attempt was told of them
 * @param below the line for the rate
 * @param downAtLeast the line for its fall, in percentage points
 */
public record LowSuccessRate(
        String gateway,
        String method,
        Cause cause,
        int days,
        LocalDate through,
        Ratio rate,
        int daysBefore,
        @Nullable Ratio rateBefore,
        Rate below,
        Rate downAtLeast,
        int actWithinHours)
        implements Signal {

    /** Which line it crossed. */
    public enum Cause {
        /** It is below the line, whatever it was before. */
        BELOW,
        /** It is not, but fell by as much as the line says. */
        FALLEN
    }

    /** As {@code figures} stand. */
    public LowSuccessRate(GatewayFigures figures, Cause cause) {
        this(
                figures.gateway(),
                figures.method(),
                cause,
                figures.line().days(),
                figures.through(),
                figures.recent().success(),
                figures.line().daysBefore(),
                figures.successBefore().whole() == 0 ? null : figures.successBefore(),
                new Rate(figures.line().successBelowBp()),
                new Rate(figures.line().successDownBp()),
                figures.line().actWithinHours());
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(LowSuccessRate.class, gateway, method);
    }
}

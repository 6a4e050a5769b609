package dev.interlock.signal;

import dev.interlock.arithmetic.Ratio;
import dev.interlock.fact.Rate;
import java.time.LocalDate;

/**
 * Finance to itself: a payment gateway settles too late.
 *
 * @param days how many days are summed, up to {@code through}
 * @param latePaise settled strictly more than {@code lateAfterDays} days after the capture
 * @param ofSettled the same as a share of what was settled
 * @param above the line for that share
 * @param meanDelayHundredths days from capture to settlement, each rupee counting alike, in hundredths
 */
public record LateSettlement(
        String gateway,
        String method,
        int days,
        LocalDate through,
        long settledPaise,
        long latePaise,
        int lateAfterDays,
        Ratio ofSettled,
        Rate above,
        long meanDelayHundredths,
        int actWithinHours)
        implements Signal {

    /** As {@code figures} stand. */
    public LateSettlement(GatewayFigures figures) {
        this(
                figures.gateway(),
                figures.method(),
                figures.line().days(),
                figures.through(),
                figures.recent().late().whole(),
                figures.recent().late().part(),
                figures.line().lateAfterDays(),
                figures.recent().late(),
                new Rate(figures.line().lateAboveBp()),
                figures.recent().meanDelayHundredths(),
                figures.line().actWithinHours());
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(LateSettlement.class, gateway, method);
    }
}

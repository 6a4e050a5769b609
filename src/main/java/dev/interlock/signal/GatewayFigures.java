package dev.interlock.signal;

import dev.interlock.arithmetic.GatewayShares;
import dev.interlock.arithmetic.Ratio;
import dev.interlock.fact.GatewayHistory;
import dev.interlock.policy.GatewayLine;
import java.time.LocalDate;

/**
 * How one payment gateway does by one method, held against its line.
 *
 * @param through the last day told; every window ends with it
 * @param recent over the days summed
 * @param successBefore successful of all attempts over the days before; 0 of 0 when none was told
 */
public record GatewayFigures(
        String gateway, String method, GatewayLine line, LocalDate through, GatewayShares recent, Ratio successBefore)
        implements Figure {

    /** The windows of {@code line}. */
    public GatewayFigures(GatewayHistory history, GatewayLine line) {
        this(history, line, history.through());
    }

    private GatewayFigures(GatewayHistory history, GatewayLine line, LocalDate through) {
        this(
                history.gateway(),
                history.method(),
                line,
                through,
                GatewayShares.of(history.told(through, line.days()), line.lateAfterDays()),
                GatewayShares.of(history.told(through.minusDays(line.days()), line.daysBefore()), line.lateAfterDays())
                        .success());
    }

    /** Whether there were enough attempts to speak of a success rate. */
    public boolean enough() {
        return recent.success().whole() >= line.attempts();
    }

    /** Whether there were enough attempts in both windows to compare them. */
    public boolean comparable() {
        return enough() && successBefore.whole() >= line.attempts();
    }

    /** Whether strictly less succeeded than the line. */
    public boolean low() {
        return recent.success().below(line.successBelowBp());
    }

    /** Whether the success rate fell by the line or more. */
    public boolean fallen() {
        return recent.success().fellBy(successBefore, line.successDownBp());
    }

    /** Whether enough was captured to speak of its fee, and that was strictly more than the line. */
    public boolean costly() {
        return recent.fee().whole() >= line.judgedFromPaise() && recent.fee().above(line.feeAboveBp());
    }

    /** Whether enough was settled to speak of its delay, and strictly more of it was late than the line. */
    public boolean late() {
        return recent.late().whole() >= line.judgedFromPaise() && recent.late().above(line.lateAboveBp());
    }

    @Override
    public String subject() {
        return gateway + '|' + method;
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * gateway.hashCode() + method.hashCode();
    }
}

package dev.interlock.signal;

import dev.interlock.arithmetic.Ratio;
import dev.interlock.fact.SpendSoFar;
import dev.interlock.policy.PacingLine;

/**
 * What one campaign had spent by the end of an hour, held against the pacing line of that hour.
 *
 * @param expectedPaise what is usually spent by then of the day's plan, rounded half up
 */
public record SpendPace(SpendSoFar spend, DayPlan plan, PacingLine line, long expectedPaise) implements Figure {

    public SpendPace(SpendSoFar spend, DayPlan plan, PacingLine line) {
        this(spend, plan, line, Ratio.share(plan.paise(), line.usualBp()));
    }

    /** Whether it exceeds what was expected by strictly more than the tolerance. */
    public boolean over() {
        return spend.spentPaise() > expectedPaise && Ratio.apart(spend.spentPaise(), expectedPaise, line.aboveBp());
    }

    /** Whether it falls short of what was expected by strictly more than the tolerance. */
    public boolean under() {
        return spend.spentPaise() < expectedPaise && Ratio.apart(spend.spentPaise(), expectedPaise, line.belowBp());
    }

    @Override
    public String subject() {
        return spend.campaignId();
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * spend.campaignId().hashCode() + Long.hashCode(spend.spentPaise());
    }
}

package dev.interlock.signal;

import dev.interlock.arithmetic.Ratio;
import java.time.LocalDate;

/**
 * Marketing to itself: a campaign spends faster or slower than its plan of the day.
 *
 * @param hour by the end of which hour of the day, 0 to 23
 * @param plan who says what is planned
 * @param plannedPaise for the whole day
 * @param expectedPaise of that by the end of the hour
 * @param spentPaise by the end of the hour
 * @param ofExpected spent of expected
 */
public record SpendPacing(
        String campaignId,
        LocalDate date,
        int hour,
        Verdict verdict,
        DayPlan.Source plan,
        long plannedPaise,
        long expectedPaise,
        long spentPaise,
        Ratio ofExpected,
        int actWithinHours)
        implements Signal {

    /** On which side of its plan it is. */
    public enum Verdict {
        OVER,
        UNDER
    }

    /** The verdict on {@code pace}. */
    public SpendPacing(SpendPace pace, Verdict verdict) {
        this(
                pace.spend().campaignId(),
                pace.spend().date(),
                pace.spend().hour(),
                verdict,
                pace.plan().source(),
                pace.plan().paise(),
                pace.expectedPaise(),
                pace.spend().spentPaise(),
                Ratio.of(pace.spend().spentPaise(), pace.expectedPaise()),
                pace.line().actWithinHours());
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(SpendPacing.class, campaignId, date);
    }
}

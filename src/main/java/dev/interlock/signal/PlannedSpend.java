package dev.interlock.signal;

import dev.interlock.arithmetic.Ratio;
import dev.interlock.fact.SpendPlan;
import java.time.temporal.ChronoUnit;

/**
 * What one plan plans for the business day.
 *
 * @param whole whether it plans for the whole campaign, not for one geography
 * @param paise its spend spread evenly over its days, rounded half up
 */
public record PlannedSpend(String planId, String campaignId, boolean whole, long paise) implements Derived {

    /** One day of {@code plan}. */
    public PlannedSpend(SpendPlan plan) {
        this(
                plan.planId(),
                plan.campaignId(),
                plan.whole(),
                Ratio.of(1, ChronoUnit.DAYS.between(plan.from(), plan.to()) + 1).of(plan.plannedSpendPaise()));
    }
}

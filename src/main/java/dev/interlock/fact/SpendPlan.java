package dev.interlock.fact;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign is planned to spend over some days.
 *
 * @param geo where; null when the plan is for the whole campaign
 */
public record SpendPlan(
        String planId,
        String campaignId,
        @Nullable Geo geo,
        LocalDate from,
        LocalDate to,
        long plannedSpendPaise,
        Instant observedAt)
        implements Fact {

    public SpendPlan {
        Guard.of(SpendPlan.class)
                .text(planId, "planId")
                .text(campaignId, "campaignId")
                .present(from, "from")
                .present(to, "to")
                .require(
                        from == null || to == null || !to.isBefore(from),
                        "to",
                        to,
                        "The plan must not end (%s) before it starts (%s).",
                        to,
                        from)
                .notNegative(plannedSpendPaise, "plannedSpendPaise")
                .present(observedAt, "observedAt")
                .check();
    }

    /** Whether it plans for {@code day}. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether it plans for the whole campaign. */
    public boolean whole() {
        return geo == null;
    }

    @Override
    public FactKey key() {
        return FactKey.of(SpendPlan.class, planId);
    }
}

package dev.interlock.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What one campaign had spent on one business day by the end of an hour. The newest observation of a day
 * replaces the one before.
 *
 * @param hour of the day in the brand's time zone, 0 to 23: 9 ends at 10:00
 * @param spentPaise since the day began
 */
public record SpendSoFar(String campaignId, LocalDate date, int hour, long spentPaise, Instant observedAt)
        implements Fact {

    private static final int LAST_HOUR = 23;

    public SpendSoFar {
        Guard.of(SpendSoFar.class)
                .text(campaignId, "campaignId")
                .present(date, "date")
                .require(
                        hour >= 0 && hour <= LAST_HOUR,
                        "hour",
                        hour,
                        "The hour (%d) must be from 0 to %d. Maybe midnight was sent as 24: the day's last hour is %d.",
                        hour,
                        LAST_HOUR,
                        LAST_HOUR)
                .notNegative(spentPaise, "spentPaise")
                .present(observedAt, "observedAt")
                .check();
    }

    @Override
    public LocalDate happenedOn(ZoneId zone) {
        return date;
    }

    @Override
    public FactKey key() {
        return FactKey.of(SpendSoFar.class, campaignId, date);
    }
}

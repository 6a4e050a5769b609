package dev.interlock.signal;

import dev.interlock.fact.BusinessDay;
import java.time.LocalDate;

/**
 * The day with which every window of one campaign's spend ends: the last day told of the campaign, or the
 * day before the business day when that is still going on.
 */
public record SpendThrough(String campaignId, LocalDate day) implements Derived {

    /** @param lastTold the last day told of the campaign, as days since 1970-01-01 */
    public SpendThrough(String campaignId, long lastTold, BusinessDay today) {
        this(campaignId, LocalDate.ofEpochDay(Math.min(lastTold, today.date().toEpochDay() - 1)));
    }
}

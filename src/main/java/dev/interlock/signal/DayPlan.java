package dev.interlock.signal;

/** What one campaign is planned to spend on the business day, and who says so. */
public record DayPlan(String campaignId, Source source, long paise) implements Derived {

    /** Where the plan comes from; the first that there is counts. */
    public enum Source {
        /** Plans for the whole campaign. */
        CAMPAIGN_PLAN,
        /** Plans for its geographies. */
        GEOGRAPHY_PLANS,
        /** Its daily budget. */
        DAILY_BUDGET
    }
}

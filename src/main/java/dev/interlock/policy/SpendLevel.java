package dev.interlock.policy;

/** What spend is summed over before it is judged. */
public enum SpendLevel {
    /** Everything one campaign spends. */
    CAMPAIGN,
    /** What one campaign spends in one geography, as it was told, for all its audiences. */
    GEOGRAPHY,
    /** What one ad set of a campaign spends, wherever. */
    AUDIENCE
}

package dev.interlock.policy;

/** What kind of crossing it is; which action it permits is a table's matter. */
public enum RiskClass {
    /** Enough evidence, sustained: the place refuses parcels. */
    STRUCTURAL,
    /** Above the line, not yet enough evidence or not yet sustained. */
    WATCH,
    /** A spike against a calm baseline, or mostly the courier's doing or force majeure. */
    TRANSIENT,
    /** Too few shipments to say. */
    INSUFFICIENT_DATA
}

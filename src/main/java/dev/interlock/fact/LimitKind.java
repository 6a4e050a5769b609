package dev.interlock.fact;

/** Which limit an intervention would cross, so that a person must say yes. */
public enum LimitKind {
    /** The share of the campaign's daily budget; paise. */
    CAMPAIGN_SHARE,
    /** The share of the account's daily budgets; paise. */
    ACCOUNT_SHARE,
    /** How many may go ahead in a day; a count. */
    GRANTS_OF_THE_DAY,
    /** How much may be moved in a day; paise. */
    MOVED_OF_THE_DAY,
    /** How many may be lifted at once because a table or rule was edited; a count. */
    LIFTS_BY_TABLES,
    /** How often somebody undid the same by hand; a count. */
    REVERTED_BY_HAND,
    /** The value of one purchase order; paise. */
    REORDER_VALUE,
    /** In how many conflicts it stands that no row decides; a count. */
    UNDECIDED_CONFLICT,
    /** For how many pushes it prepares that lost a conflict; a count. */
    LOST_PUSH
}

package dev.interlock.fact;

/** Which department's signal makes which other act; limits and switches are set for each. */
public enum Loop {
    LOGISTICS_TO_MARKETING,
    MARKETING_TO_OPERATIONS,
    FINANCE_TO_LEADERSHIP,
    OPERATIONS_TO_FINANCE
}

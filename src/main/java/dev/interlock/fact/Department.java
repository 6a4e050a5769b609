package dev.interlock.fact;

/** Who owes and who hears; also the team that owns a decision table. */
public enum Department {
    LOGISTICS,
    MARKETING,
    OPERATIONS,
    FINANCE,
    LEADERSHIP
}

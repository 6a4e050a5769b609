package dev.interlock.intervention;

import dev.interlock.signal.Derived;

/**
 * What was moved of the budgets of one channel's account on the business day.
 *
 * @param budgetPaise the daily budgets of its active campaigns
 * @param usedPaise granted and approved, less what was taken back
 */
public record AccountDay(String account, long budgetPaise, long usedPaise) implements Derived {}

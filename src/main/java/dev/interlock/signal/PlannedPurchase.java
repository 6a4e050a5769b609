package dev.interlock.signal;

/** What a plan buys for one centre. */
public record PlannedPurchase(String centre, long units) {}

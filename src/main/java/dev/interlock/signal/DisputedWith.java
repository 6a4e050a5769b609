package dev.interlock.signal;

/** Something was disputed with a counterparty. */
public record DisputedWith(String counterparty) implements Derived {}

package dev.interlock.signal;

/** Something is open with a counterparty. */
public record OpenWith(String counterparty) implements Derived {}

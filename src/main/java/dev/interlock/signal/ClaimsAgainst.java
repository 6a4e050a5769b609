package dev.interlock.signal;

/** There is something to claim from a counterparty. */
public record ClaimsAgainst(String counterparty) implements Derived {}

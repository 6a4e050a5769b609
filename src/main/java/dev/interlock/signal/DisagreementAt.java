package dev.interlock.signal;

/** A centre at which any SKU's units by age are not those on hand. */
public record DisagreementAt(String centre) implements Derived {}

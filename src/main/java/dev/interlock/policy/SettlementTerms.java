package dev.interlock.policy;

/** All rows of the settlement terms. */
public record SettlementTerms(RowIndex<SettlementTerm> rows) implements Bucket {}

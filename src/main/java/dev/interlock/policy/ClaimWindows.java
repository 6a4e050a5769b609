package dev.interlock.policy;

/** All rows of the claim windows. */
public record ClaimWindows(RowIndex<ClaimWindow> rows) implements Bucket {}

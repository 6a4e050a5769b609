package dev.interlock.policy;

/** All rows of the stock age. */
public record AgeLines(RowIndex<AgeLine> rows) implements Bucket {}

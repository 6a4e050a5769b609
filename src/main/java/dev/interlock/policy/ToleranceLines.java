package dev.interlock.policy;

/** All rows of the tolerances. */
public record ToleranceLines(RowIndex<ToleranceLine> rows) implements Bucket {}

package dev.interlock.policy;

/** All rows of the courier capacity. */
public record CapacityLines(RowIndex<CapacityLine> rows) implements Bucket {}

package dev.interlock.policy;

/** All rows of the conflicts. */
public record ConflictLines(RowIndex<ConflictLine> rows) implements Bucket {}

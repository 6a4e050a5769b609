package dev.interlock.policy;

/** All rows of the stock watch. */
public record WatchLines(RowIndex<WatchLine> rows) implements Bucket {}

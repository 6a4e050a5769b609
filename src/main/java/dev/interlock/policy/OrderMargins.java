package dev.interlock.policy;

/** All rows of the margins. */
public record OrderMargins(RowIndex<OrderMargin> rows) implements Bucket {}

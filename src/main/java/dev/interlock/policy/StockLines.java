package dev.interlock.policy;

/** All rows of the safety stock. */
public record StockLines(RowIndex<StockLine> rows) implements Bucket {}

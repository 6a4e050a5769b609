package dev.interlock.policy;

/** All rows of the demand forecast. */
public record ForecastLines(RowIndex<ForecastLine> rows) implements Bucket {}

package dev.interlock.policy;

/** All rows of the gateway watch. */
public record GatewayLines(RowIndex<GatewayLine> rows) implements Bucket {}

package dev.interlock.policy;

/** All rows of the payment caps. */
public record PaymentCaps(RowIndex<PaymentCap> rows) implements Bucket {}

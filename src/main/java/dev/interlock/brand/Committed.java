package dev.interlock.brand;

/**
 * A decision that was committed, as told to subscribers.
 *
 * @param position of its request in the brand's journal
 */
public record Committed(String brand, long position, String rulebook, Decision decision) {}

package dev.interlock.journal;

/**
 * A signal as a department sees it.
 *
 * @param signal what it says, or said last
 * @param delivered where the department stands with it
 */
public record DeliveryView(ConclusionView signal, Delivered delivered) {}

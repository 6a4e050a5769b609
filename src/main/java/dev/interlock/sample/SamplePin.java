package dev.interlock.sample;

import org.jspecify.annotations.Nullable;

/**
 * One made-up pin code.
 *
 * @param codFailureBp how often a COD shipment fails its first attempt, where no planted story says otherwise
 * @param planted the story it belongs to; null for most
 * @param weight its share of the orders, relative to the others'
 */
record SamplePin(String pin, String stateCode, int codFailureBp, @Nullable Planted planted, long weight) {

    /** Whether the customer of one usual order still orders on {@code day}. */
    boolean orders(int day, Chance chance) {
        return planted == null || planted.orders(day, chance);
    }
}

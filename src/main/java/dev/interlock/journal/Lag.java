package dev.interlock.journal;

/**
 * How long one step took for the interventions of one loop.
 *
 * @param loop the loop's name
 * @param step SIGNAL, from the fact until it was told; RULING, from the proposal to the ruling; EXECUTION, from the ruling until it was carried out
 * @param count of how many interventions
 * @param medianSeconds half of them took at most so long
 * @param p90Seconds nine of ten took at most so long
 */
public record Lag(String loop, String step, long count, long medianSeconds, long p90Seconds) {}

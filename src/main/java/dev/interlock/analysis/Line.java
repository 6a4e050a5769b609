package dev.interlock.analysis;

/**
 * One row.
 *
 * @param box the inputs it matches
 * @param priority of a PRIORITY table: the greater one counts; 0 elsewhere
 * @param says what it answers; rows that say the same are equal here
 */
public record Line(Box box, long priority, Object says) {}

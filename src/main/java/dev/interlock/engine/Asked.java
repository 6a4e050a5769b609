package dev.interlock.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a table is asked of one input; public for the rule language only.
 *
 * @param input which, from 0
 * @param value a word, a number or a day
 * @param number the value as a number, of days the epoch day; 0 for a word
 */
public record Asked(int input, @Nullable Object value, long number) {}

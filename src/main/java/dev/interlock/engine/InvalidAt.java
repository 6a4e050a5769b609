package dev.interlock.engine;

/**
 * A told fact that is valid by itself and impossible now.
 *
 * @param index which of the told facts
 * @param field the field that makes it impossible
 * @param value what it holds
 * @param message what was expected
 */
public record InvalidAt(int index, String field, String value, String message) {}

package dev.interlock.journal;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with what was posted.
 *
 * @param pointer where, as a JSON pointer (RFC 6901) into the body, for example {@code /facts/3/geo}
 * @param value what was found there, shortened; null when nothing was
 * @param message what was expected, with a "Maybe …" where a usual mistake is known
 */
public record Problem(String pointer, @Nullable String value, String message) {}

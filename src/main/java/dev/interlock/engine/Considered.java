package dev.interlock.engine;

import dev.interlock.trace.Because;

/**
 * A zone that was looked at because of a request and raised nothing, with the rule that says why.
 *
 * @param subject the zone
 * @param because the verdict and its reasons
 */
public record Considered(String subject, Because because) {}

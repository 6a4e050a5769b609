package dev.interlock.fact;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a source last told anything: the newest {@code observedAt} of its facts, rounded up to the whole hour, so that it
 * changes once an hour however much is told.
 *
 * @param source the type of the facts
 * @param teller which of several tells them; empty where one tells them all
 */
public record SourceTold(String source, String teller, Instant until) {

    /** The first whole hour that is not before {@code observedAt}. */
    public static Instant hourOf(Instant observedAt) {
        Instant hour = observedAt.truncatedTo(ChronoUnit.HOURS);
        return hour.equals(observedAt) ? hour : hour.plus(1, ChronoUnit.HOURS);
    }
}

package dev.interlock.signal;

import dev.interlock.fact.AsOf;
import dev.interlock.fact.SourceTold;
import dev.interlock.policy.Rhythm;
import java.time.Duration;
import java.time.Instant;

/**
 * When one source told last, and when it should have told again.
 *
 * @param toldUntil the newest observation, rounded up to the hour
 * @param dueBy when the next is expected
 * @param overdueFrom from when on it is late
 */
public record SourceRhythm(
        String source, String teller, Rhythm line, Instant toldUntil, Instant dueBy, Instant overdueFrom)
        implements Figure {

    /** By {@code line}. */
    public SourceRhythm(SourceTold told, Rhythm line) {
        this(told, line, told.until().plus(Duration.ofHours(line.everyHours())));
    }

    private SourceRhythm(SourceTold told, Rhythm line, Instant dueBy) {
        this(told.source(), told.teller(), line, told.until(), dueBy, dueBy.plus(Duration.ofHours(line.graceHours())));
    }

    /** Whether it is late; the last moment of grace is not. */
    public boolean late(AsOf now) {
        return now.instant().isAfter(overdueFrom);
    }

    @Override
    public String subject() {
        return source + '|' + teller;
    }
}

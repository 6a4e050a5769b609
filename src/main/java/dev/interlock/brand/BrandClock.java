package dev.interlock.brand;

import dev.interlock.journal.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What a brand's clock shows for the next request. It never goes back. */
record BrandClock(ClockKind kind, ZoneId zone) {

    /** The clock on the wall ticks no faster. */
    static final Duration TICK = Duration.ofMinutes(1);

    /**
     * What the clock will show, or why it cannot.
     *
     * @param refused null when the clock can show {@code asOf}
     */
    record Reading(Instant asOf, @Nullable Problem refused) {}

    Reading read(@Nullable Instant shown, @Nullable Instant posted, Instant now) {
        return kind == ClockKind.WALL ? wall(shown, posted, now) : posted(shown, posted, now);
    }

    /** Whether the wall's clock should tick although nobody posts. */
    boolean due(@Nullable Instant shown, Instant now, boolean somethingOpen) {
        return kind == ClockKind.WALL
                && shown != null
                && minutePassed(shown, now)
                && (somethingOpen || !day(shown).equals(day(now)));
    }

    /** The clock for a request that was kept: its own, unless the brand's is later already. */
    Instant later(@Nullable Instant shown, @Nullable Instant posted, Instant now) {
        boolean passed = posted != null && shown != null && posted.isBefore(shown);
        return read(shown, kind == ClockKind.WALL || passed ? null : posted, now)
                .asOf();
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private Reading wall(@Nullable Instant shown, @Nullable Instant posted, Instant now) {
        if (posted != null) {
            return new Reading(
                    now,
                    new Problem(
                            "/asOf",
                            posted.toString(),
                            "This brand's clock is the one on the wall; only a brand with a posted clock takes an asOf."));
        }
        return shown == null || minutePassed(shown, now)
                ? new Reading(now.truncatedTo(ChronoUnit.MICROS), null)
                : new Reading(shown, null);
    }

    private static Reading posted(@Nullable Instant shown, @Nullable Instant posted, Instant now) {
        if (posted == null) {
            return shown != null
                    ? new Reading(shown, null)
                    : new Reading(
                            now,
                            new Problem(
                                    "/asOf",
                                    null,
                                    "The first request of a brand with a posted clock must say its asOf."));
        }
        if (shown != null && posted.isBefore(shown)) {
            return new Reading(
                    shown,
                    new Problem(
                            "/asOf",
                            posted.toString(),
                            "The asOf (%s) is before the brand's clock (%s), which never goes back."
                                    .formatted(posted, shown)));
        }
        return new Reading(posted, null);
    }

    private static boolean minutePassed(Instant shown, Instant now) {
        return !now.isBefore(shown.plus(TICK));
    }
}

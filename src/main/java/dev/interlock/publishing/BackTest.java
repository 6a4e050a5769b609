package dev.interlock.publishing;

import dev.interlock.brand.Replay;
import dev.interlock.engine.Change;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would have concluded on each of the last days, beside what the tables that decide now conclude
 * of the same days.
 *
 * @param from the first day; null when the brand was never told what time it is
 * @param to the last day, which the brand's clock shows
 * @param daysThatDiffer on how many days the draft would have concluded anything else
 * @param present what moved by what decides now, all days together
 * @param draft what would have moved by the draft, all days together
 * @param gainPaise how much more the adjustments proposed by the draft would have gained, all days together
 * @param spendMovedPaise how much more spend they would have moved, all days together
 * @param days the days that the brand's clock showed, the first first
 */
public record BackTest(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int daysThatDiffer,
        Moved present,
        Moved draft,
        long gainPaise,
        long spendMovedPaise,
        List<Day> days) {

    /** The most days that are looked at. */
    public static final int DAYS_MOST = 90;

    /** So many back-tests are remembered. */
    public static final int KEPT_MOST = Jobs.KEPT_MOST;

    /** So many single differences are told of each day. */
    public static final int DIFFERENCES_MOST = 100;

    /**
     * One business day as it ended.
     *
     * @param asOf what the brand's clock showed last on that day
     * @param facts how many facts were told on that day
     * @param difference what the draft concludes then, against what is concluded by what decides now
     * @param differences the single differences, the first {@value #DIFFERENCES_MOST}
     */
    public record Day(
            LocalDate day,
            OffsetDateTime asOf,
            long facts,
            Side present,
            Side draft,
            Impact.Sum difference,
            List<Difference> differences) {

        private static Day of(Replay.Day day) {
            return new Day(
                    day.day(),
                    day.asOf(),
                    day.facts(),
                    Side.of(day.present()),
                    Side.of(day.draft()),
                    Impact.Sum.of(day.differing()),
                    day.differing().stream()
                            .limit(DIFFERENCES_MOST)
                            .map(Difference::of)
                            .toList());
        }
    }

    /**
     * What one rulebook concluded of one day.
     *
     * @param signals how many signals stood at its end
     * @param interventions how many interventions stood at its end
     * @param moved what came, changed and went since the end of the day before
     */
    public record Side(int signals, int interventions, Moved moved) {

        private static Side of(Replay.Side side) {
            return new Side(side.signals(), side.interventions(), Moved.of(Impact.Sum.of(side.moved())));
        }
    }

    /** What came, changed and went. */
    public record Moved(
            int signalsRaised,
            int signalsChanged,
            int signalsCleared,
            int interventionsProposed,
            int interventionsChanged,
            int interventionsWithdrawn) {

        private static final Moved NOTHING = new Moved(0, 0, 0, 0, 0, 0);

        private static Moved of(Impact.Sum sum) {
            return new Moved(
                    sum.signalsRaised(),
                    sum.signalsChanged(),
                    sum.signalsCleared(),
                    sum.interventionsProposed(),
                    sum.interventionsChanged(),
                    sum.interventionsWithdrawn());
        }

        private Moved and(Moved other) {
            return new Moved(
                    signalsRaised + other.signalsRaised,
                    signalsChanged + other.signalsChanged,
                    signalsCleared + other.signalsCleared,
                    interventionsProposed + other.interventionsProposed,
                    interventionsChanged + other.interventionsChanged,
                    interventionsWithdrawn + other.interventionsWithdrawn);
        }
    }

    /** One conclusion that would have stood at the end of a day, would not have, or would have said something else. */
    public record Difference(Impact.Kind kind, String type, String subject, String target) {

        private static Difference of(Change change) {
            var key = change.conclusion().key();
            return new Difference(Impact.Kind.valueOf(change.kind().name()), key.type(), key.subject(), key.target());
        }
    }

    /** Tells {@code replay} to its end. */
    static BackTest of(Replay replay, int days, Job<BackTest>.Watch watch) {
        watch.of(days);
        var found = new ArrayList<Day>();
        for (Optional<Replay.Day> next = replay.next(watch::told); next.isPresent(); next = replay.next(watch::told)) {
            found.add(Day.of(next.get()));
            watch.done();
        }
        return new BackTest(
                replay.from(),
                replay.to(),
                (int) found.stream().filter(day -> !day.differences().isEmpty()).count(),
                found.stream().map(day -> day.present().moved()).reduce(Moved.NOTHING, Moved::and),
                found.stream().map(day -> day.draft().moved()).reduce(Moved.NOTHING, Moved::and),
                found.stream().mapToLong(day -> day.difference().gainPaise()).sum(),
                found.stream()
                        .mapToLong(day -> day.difference().spendMovedPaise())
                        .sum(),
                List.copyOf(found));
    }
}

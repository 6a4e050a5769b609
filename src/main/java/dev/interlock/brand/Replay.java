package dev.interlock.brand;

import dev.interlock.engine.Change;
import dev.interlock.journal.BrandRecord;
import dev.interlock.journal.Entry;
import dev.interlock.rulebook.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The last business days of a brand, told again by what decides now and by a draft: from the journal, in its
 * order, with the clock as it stood and with what was registered then. Nothing of it is journaled, and the
 * brand's desk does not notice. Not safe for several threads.
 *
 * <p>What follows from facts does not depend on how they were told, so each session fires once a day, when
 * the day is over. Days that the brand's clock never showed are no days of it.
 */
public final class Replay implements AutoCloseable {

    private final JournalReader journal;
    private final ZoneId zone;
    private final PastSession present;
    private final PastSession draft;
    private final @Nullable LocalDate from;
    private final @Nullable LocalDate to;
    private Instant shown = Instant.MIN;
    private LocalDate today = LocalDate.MIN;
    private boolean dayOpen;
    private long facts;

    private Replay(
            JournalReader journal,
            ZoneId zone,
            @Nullable LocalDate to,
            int days,
            PastSession present,
            PastSession draft) {
        this.journal = journal;
        this.zone = zone;
        this.to = to;
        this.from = to == null ? null : to.minusDays(days - 1L);
        this.present = present;
        this.draft = draft;
    }

    static Replay of(Tools tools, BrandRecord brand, Rulebook present, Rulebook draft, int days) {
        Instant asOf = brand.head().asOf();
        LocalDate to = asOf == null ? null : LocalDate.ofInstant(asOf, brand.zone());
        var journal =
                new JournalReader(tools.journal(), brand.name(), brand.head().position());
        var byPresent = PastSession.open(tools.sessions(), present, brand.zone());
        try {
            var byDraft = PastSession.open(tools.sessions(), draft, brand.zone());
            return new Replay(journal, brand.zone(), to, days, byPresent, byDraft);
        } catch (RuntimeException e) {
            byPresent.close();
            throw e;
        }
    }

    /**
     * One business day as it ended.
     *
     * @param asOf what the brand's clock showed last on that day
     * @param facts how many facts were told on that day
     * @param present by what decides now
     * @param draft by the draft
     * @param differing what the draft concludes then, against what is concluded by what decides now
     */
    public record Day(
            LocalDate day, OffsetDateTime asOf, long facts, Side present, Side draft, List<Change> differing) {}

    /**
     * What one rulebook concluded of one day.
     *
     * @param signals how many signals stood at its end
     * @param interventions how many interventions stood at its end
     * @param moved what changed since the end of the day before
     */
    public record Side(int signals, int interventions, List<Change> moved) {}

    /** The first business day that is looked at; null when the brand was never told what time it is. */
    public @Nullable LocalDate from() {
        return from;
    }

    /** The last business day; null when the brand was never told what time it is. */
    public @Nullable LocalDate to() {
        return to;
    }

    /**
     * Tells on until the next of the days is over; empty when there is none.
     *
     * @param told is given, after each entry of the journal, how many facts it told; it may throw, which ends
     *     the replay
     * @throws dev.interlock.engine.RuleFailed when a rule fails by one of the rulebooks; only good to be closed
     */
    public Optional<Day> next(IntConsumer told) {
        while (journal.hasNext()) {
            Entry entry = journal.peek();
            if (dayOpen && entry.asOf() != null && day(entry.asOf()).isAfter(today)) {
                Optional<Day> over = dayOver(day(entry.asOf()));
                if (over.isPresent()) {
                    return over;
                }
            }
            told.accept(tell(journal.next()));
        }
        return dayOpen ? dayOver(LocalDate.MAX) : Optional.empty();
    }

    private int tell(Entry entry) {
        if (entry.asOf() != null && !entry.asOf().equals(shown)) {
            shown = entry.asOf();
            today = day(shown);
            present.show(shown);
            draft.show(shown);
        }
        dayOpen |= !today.equals(LocalDate.MIN);
        PastEntry past = PastEntry.of(entry);
        present.tell(entry.position(), past);
        draft.tell(entry.position(), past);
        facts += past.posted();
        return past.posted();
    }

    /** Before the days that are looked at nothing fires, save on their eve: they begin with what stood then. */
    private Optional<Day> dayOver(LocalDate next) {
        dayOpen = false;
        long told = facts;
        facts = 0;
        if (from == null || next.isBefore(from)) {
            return Optional.empty();
        }
        Side byPresent = present.settle();
        Side byDraft = draft.settle();
        return today.isBefore(from)
                ? Optional.empty()
                : Optional.of(new Day(
                        today,
                        shown.atZone(zone).toOffsetDateTime(),
                        told,
                        byPresent,
                        byDraft,
                        draft.differingFrom(present)));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    @Override
    public void close() {
        present.close();
        draft.close();
    }
}

package dev.interlock.journal;

import dev.interlock.settlement.AccountKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of everything that was settled with everything that was expected.
 *
 * @param day the brand's business day: what is due on it, or later, is not missing yet
 * @param position how far the journal went: exactly the facts told until then are compared
 * @param rulebook whose rate card says what is expected
 * @param askedBy who asked for it; Interlock itself every night
 * @param through the last account that was compared; null before the first
 * @param counts what was found until then
 * @param failedBecause null unless it failed
 */
public record Reconciliation(
        UUID id,
        String brand,
        LocalDate day,
        long position,
        String rulebook,
        String askedBy,
        State state,
        @Nullable AccountKey through,
        Counts counts,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String failedBecause) {

    /** Where a comparison stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /**
     * What was found.
     *
     * @param accounts events of items compared
     * @param lines of settlements
     * @param matched lines that are exactly what was expected
     * @param open accounts of which nothing came yet, in time
     * @param differences what does not match
     * @param expectedPaise of all that is not open
     * @param receivedPaise of all lines that are paid
     */
    public record Counts(
            long accounts,
            long lines,
            long matched,
            long open,
            long differences,
            long expectedPaise,
            long receivedPaise) {

        /** Nothing yet. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

        /** Both together. */
        public Counts plus(Counts more) {
            return new Counts(
                    accounts + more.accounts,
                    lines + more.lines,
                    matched + more.matched,
                    open + more.open,
                    differences + more.differences,
                    Math.addExact(expectedPaise, more.expectedPaise),
                    Math.addExact(receivedPaise, more.receivedPaise));
        }
    }

    /** The same, having compared up to {@code last}. */
    public Reconciliation through(AccountKey last, Counts more) {
        return new Reconciliation(
                id, brand, day, position, rulebook, askedBy, state, last, counts.plus(more), startedAt, null, null);
    }

    /** The same, ended. */
    public Reconciliation ended(State how, Instant at, @Nullable String because) {
        return new Reconciliation(
                id, brand, day, position, rulebook, askedBy, how, through, counts, startedAt, at, because);
    }
}

package dev.interlock.journal;

import java.time.Instant;
import java.util.Objects;

/**
 * A code of another system that is not known here, and how often it was told.
 *
 * @param times how often, repeats of a request not counted
 * @param first when it was told first
 * @param last when it was told last
 */
public record MissedCode(Which which, long times, Told first, Told last) {

    /**
     * Which code.
     *
     * @param type of the facts that said it
     * @param field the field that said it
     * @param code empty for those beyond the most that are told apart
     */
    public record Which(String type, String field, String code) {}

    /**
     * When something was told.
     *
     * @param position of the journal
     * @param at on the brand's clock
     */
    public record Told(long position, Instant at) {}

    static MissedCode once(Which which, Entry entry) {
        var told = new Told(entry.position(), Objects.requireNonNull(entry.asOf()));
        return new MissedCode(which, 1, told, told);
    }

    /** Both, of which {@code later} came later. */
    MissedCode and(MissedCode later) {
        return new MissedCode(which, times + later.times, first, later.last);
    }
}

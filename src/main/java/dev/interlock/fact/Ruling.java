package dev.interlock.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was ruled on one intervention, by the tables' limits or by a person. What it rests on stays as it
 * was when it was ruled.
 *
 * @param id the intervention
 * @param intervention the simple name of the intervention's type
 * @param by the person; for a grant, the desk itself
 * @param at the brand's clock
 * @param businessDay the day whose limits it counts against
 * @param campaignId whose budget it moves; null when it moves none
 * @param account whose budget it moves; null when it moves none
 * @param spend where it moves spend; null when it moves none
 * @param undoes the intervention that it lifts; null when it lifts none
 * @param proposed what the intervention asked for
 * @param proposedPaise how much that would have moved in a day
 * @param action what was ruled to be done; another than proposed when overridden
 * @param movedPaise how much that moves in a day
 * @param countedPaise how much counts against the day: nothing when refused, or never carried out
 * @param gates the limits that were crossed when a person was asked
 * @param reason why, in the person's words, or in those of the row that let something else go first; null when none was
 *     given
 */
public record Ruling(
        UUID id,
        Loop loop,
        String intervention,
        Verdict verdict,
        String by,
        Instant at,
        LocalDate businessDay,
        @Nullable String campaignId,
        @Nullable String account,
        @Nullable SpendTarget spend,
        @Nullable UUID undoes,
        String proposed,
        long proposedPaise,
        String action,
        long movedPaise,
        long countedPaise,
        Set<LimitKind> gates,
        @Nullable String reason)
        implements Registration {

    /** What was ruled. */
    public enum Verdict {
        /** Within the limits: nobody was asked. */
        GRANTED,
        APPROVED,
        /** Something else is to be done. */
        OVERRIDDEN,
        REJECTED,
        /** Nobody answered in time. */
        EXPIRED,
        /** Its reasons went before it was carried out, or something else came to go first. */
        WITHDRAWN,
        /** It lost a conflict: something else goes first. */
        OUTRANKED;

        /** Whether something is to be done. */
        public boolean released() {
            return this == GRANTED || this == APPROVED || this == OVERRIDDEN;
        }
    }

    public Ruling {
        Guard.of(Ruling.class)
                .present(id, "id")
                .present(loop, "loop")
                .present(intervention, "intervention")
                .present(verdict, "verdict")
                .present(by, "by")
                .present(at, "at")
                .present(businessDay, "businessDay")
                .present(proposed, "proposed")
                .present(action, "action")
                .notNegative(countedPaise, "countedPaise")
                .check();
        gates = gates == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(gates));
    }

    /** Whether something is to be done. */
    public boolean released() {
        return verdict.released();
    }

    /** Whether somebody said no, or nobody said anything in time. */
    public boolean refused() {
        return verdict == Verdict.REJECTED || verdict == Verdict.EXPIRED;
    }

    /** Whether it stands back for something else. */
    public boolean gaveWay() {
        return verdict == Verdict.OUTRANKED || verdict == Verdict.WITHDRAWN;
    }

    /** Whether a limit was crossed that was not crossed when it was ruled. */
    public boolean overlooked(LimitKind gate) {
        return !gates.contains(gate);
    }

    /** The same ruling, counting {@code paise} against its day, under {@code verdict}. */
    public Ruling counting(long paise, Verdict now) {
        return counting(paise, now, reason);
    }

    /** The same ruling, taken back for {@code why}. */
    public Ruling withdrawn(@Nullable String why) {
        return counting(0, Verdict.WITHDRAWN, why);
    }

    private Ruling counting(long paise, Verdict now, @Nullable String why) {
        return new Ruling(
                id,
                loop,
                intervention,
                now,
                by,
                at,
                businessDay,
                campaignId,
                account,
                spend,
                undoes,
                proposed,
                proposedPaise,
                action,
                movedPaise,
                paise,
                gates,
                why);
    }

    /** The same ruling, with {@code mechanism} to be done, which moves {@code paise} in a day. */
    public Ruling doing(Mechanism mechanism, long paise) {
        return new Ruling(
                id,
                loop,
                intervention,
                verdict,
                by,
                at,
                businessDay,
                campaignId,
                account,
                spend == null ? null : spend.with(mechanism),
                undoes,
                proposed,
                proposedPaise,
                mechanism.name(),
                paise,
                paise,
                gates,
                reason);
    }

    @Override
    public Instant observedAt() {
        return at;
    }

    @Override
    public FactKey key() {
        return FactKey.of(Ruling.class, id);
    }
}

package dev.interlock.reporting;

import dev.interlock.fact.Department;
import dev.interlock.fact.Loop;
import dev.interlock.policy.LagBefore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a department is handed in place of a meeting: what was raised to it, what was done, by whom and for how many
 * rupees, how long it took, and what is still open. Where things stand is as of {@code generatedAt}.
 *
 * @param from the first business day it speaks of
 * @param through the last
 * @param position how far the journal went
 * @param raised signals the department came to be owed, by where it stands with them
 * @param signals those that speak of the most rupees
 * @param moreSignals how many more there are
 * @param done interventions that moved, by where they stand
 * @param actions those that move the most rupees
 * @param moreActions how many more there are
 * @param open what waits for a person, the most rupees first, whenever it was raised
 * @param moreOpen how many more wait
 * @param notAcknowledged what the department must acknowledge and has not, the longest overdue first
 * @param moreNotAcknowledged how many more there are
 * @param lags how long the steps of its loops took, beside what they took before
 */
public record Summary(
        String brand,
        Department department,
        Period period,
        LocalDate from,
        LocalDate through,
        Instant generatedAt,
        long position,
        Map<String, Sum> raised,
        List<Heard> signals,
        long moreSignals,
        Map<String, Sum> done,
        List<Action> actions,
        long moreActions,
        List<Action> open,
        long moreOpen,
        List<Heard> notAcknowledged,
        long moreNotAcknowledged,
        List<Lag> lags) {

    /** How many, and how many rupees of them, in paise. */
    public record Sum(long count, long paise) {}

    /**
     * A signal.
     *
     * @param paise the money it speaks of
     * @param state where the department stands with it
     * @param acknowledgedSeconds how long it took to say that it heard; null while it did not
     * @param trace where its reasons are read
     */
    public record Heard(
            UUID id,
            String type,
            String signalClass,
            String subject,
            String target,
            long paise,
            String state,
            Instant since,
            @Nullable Instant acknowledgeBy,
            @Nullable Department escalatedFrom,
            @Nullable String acknowledgedBy,
            @Nullable Long acknowledgedSeconds,
            String trace) {}

    /**
     * An intervention.
     *
     * @param action what is to be done; null while nothing was ruled and nobody is asked
     * @param owner the department whose it is to do
     * @param status where it stands
     * @param paise how much it moves in a day
     * @param ruledBy who let it go ahead or not; null while nobody did
     * @param rulingSeconds how long that took since it was raised
     * @param carriedOutBy who reported on it; null while nobody did
     * @param executionSeconds how long carrying it out took since the ruling; null while it was not
     * @param waitsFor the role that is asked; null while nobody is
     * @param waitsSince since when
     * @param trace where its reasons are read
     */
    public record Action(
            UUID id,
            String type,
            String subject,
            String target,
            @Nullable String action,
            Department owner,
            String status,
            long paise,
            Instant raisedAt,
            @Nullable String ruledBy,
            @Nullable Long rulingSeconds,
            @Nullable String carriedOutBy,
            @Nullable Long executionSeconds,
            @Nullable String waitsFor,
            @Nullable Instant waitsSince,
            String trace) {}

    /** How long one step took; the hours it took before are null where the table says nothing. */
    public record Lag(
            Loop loop,
            LagBefore.Step step,
            long count,
            long medianSeconds,
            long p90Seconds,
            @Nullable Integer beforeFromHours,
            @Nullable Integer beforeToHours) {}
}

package dev.interlock.reporting;

import dev.interlock.fact.Department;
import dev.interlock.fact.Loop;
import dev.interlock.journal.Delivered;
import dev.interlock.journal.Doings;
import dev.interlock.journal.Doings.Count;
import dev.interlock.journal.Doings.Done;
import dev.interlock.journal.Doings.Span;
import dev.interlock.journal.Inboxes;
import dev.interlock.journal.Inboxes.Owed;
import dev.interlock.journal.InterventionReadings;
import dev.interlock.journal.Lag;
import dev.interlock.journal.Summaries.Which;
import dev.interlock.policy.LagBefore;
import dev.interlock.reporting.Summary.Action;
import dev.interlock.reporting.Summary.Heard;
import dev.interlock.reporting.Summary.Sum;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a department's summary together from the journal's tables. */
final class WritingSummary {

    /** A list that somebody reads; what is left out is counted. */
    private static final int LISTED_MOST = 25;

    private final Inboxes inboxes;
    private final Doings doings;
    private final InterventionReadings interventions;
    private final List<LagBefore> before;

    WritingSummary(Inboxes inboxes, Doings doings, InterventionReadings interventions, List<LagBefore> before) {
        this.inboxes = inboxes;
        this.doings = doings;
        this.interventions = interventions;
        this.before = before;
    }

    /**
     * The time that is summed up.
     *
     * @param through the last business day
     */
    record Time(LocalDate from, LocalDate through, Span span) {}

    /** The summary of {@code which}, of {@code time}, as the journal stood at {@code position}. */
    Summary write(Which which, Time time, long position, Instant now) {
        String brand = which.brand();
        Department department = which.department();
        List<String> types = Owners.toldTo(department);
        Map<String, Sum> raised = sums(inboxes.counts(brand, department, time.span()));
        Map<String, Sum> done = sums(doings.counts(brand, types, time.span()));
        List<Heard> signals = heard(brand, inboxes.owed(brand, department, time.span(), LISTED_MOST));
        List<Action> actions = actions(brand, doings.done(brand, types, time.span(), LISTED_MOST));
        List<Action> open = actions(brand, doings.waiting(brand, types, LISTED_MOST));
        List<Heard> late = heard(brand, inboxes.unacknowledged(brand, department, LISTED_MOST));
        return new Summary(
                brand,
                department,
                Period.valueOf(which.period()),
                time.from(),
                time.through(),
                now,
                position,
                raised,
                signals,
                count(raised) - signals.size(),
                done,
                actions,
                count(done) - actions.size(),
                open,
                doings.waiting(brand, types) - open.size(),
                late,
                inboxes.unacknowledged(brand, department) - late.size(),
                lags(brand, department, time.span()));
    }

    private static Map<String, Sum> sums(List<Count> counts) {
        Map<String, Sum> sums = new TreeMap<>();
        counts.forEach(one -> sums.put(one.state(), new Sum(one.count(), one.paise())));
        return sums;
    }

    private static long count(Map<String, Sum> sums) {
        return sums.values().stream().mapToLong(Sum::count).sum();
    }

    private static List<Heard> heard(String brand, List<Owed> owed) {
        return owed.stream().map(one -> heard(brand, one)).toList();
    }

    private static Heard heard(String brand, Owed owed) {
        var signal = owed.view().signal();
        Delivered delivered = owed.view().delivered();
        Delivered.Answer answer = delivered.state().equals("ACKNOWLEDGED") ? delivered.answer() : null;
        return new Heard(
                signal.id(),
                signal.type(),
                delivered.way().signalClass(),
                signal.subject(),
                signal.target(),
                owed.paise(),
                delivered.state(),
                delivered.way().since(),
                delivered.way().acknowledgeBy(),
                delivered.way().escalatedFrom(),
                answer == null ? null : answer.by(),
                answer == null ? null : seconds(delivered.way().since(), answer.at()),
                trace(brand, signal.lastDecision()));
    }

    private static List<Action> actions(String brand, List<Done> done) {
        return done.stream().map(one -> action(brand, one)).toList();
    }

    private static Action action(String brand, Done done) {
        return new Action(
                done.id(),
                done.type(),
                done.subject(),
                done.target(),
                done.action(),
                Owners.owner(done.type()),
                done.state(),
                done.paise(),
                done.raisedAt(),
                done.ruledBy(),
                seconds(done.raisedAt(), done.ruledAt()),
                done.doneBy(),
                seconds(done.ruledAt(), done.doneAt()),
                done.asked(),
                done.askedAt(),
                trace(brand, done.lastDecision()));
    }

    private static @Nullable Long seconds(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? null : Duration.between(from, to).toSeconds();
    }

    private static String trace(String brand, UUID decision) {
        return "/api/v1/brands/%s/decisions/%s".formatted(brand, decision);
    }

    private List<Summary.Lag> lags(String brand, Department department, Span span) {
        return interventions.lags(brand, span.from(), span.to()).stream()
                .filter(lag -> Owners.concerns(Loop.valueOf(lag.loop()), department))
                .map(this::lag)
                .toList();
    }

    private Summary.Lag lag(Lag lag) {
        Loop loop = Loop.valueOf(lag.loop());
        LagBefore.Step step = LagBefore.Step.valueOf(lag.step());
        Optional<LagBefore> row = before.stream()
                .filter(one -> one.loop() == loop && one.step() == step)
                .findFirst();
        return new Summary.Lag(
                loop,
                step,
                lag.count(),
                lag.medianSeconds(),
                lag.p90Seconds(),
                row.map(LagBefore::fromHours).orElse(null),
                row.map(LagBefore::toHours).orElse(null));
    }
}

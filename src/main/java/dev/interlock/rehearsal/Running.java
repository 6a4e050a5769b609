package dev.interlock.rehearsal;

import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Change;
import dev.interlock.engine.Posting;
import dev.interlock.engine.Told;
import dev.interlock.fact.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One scenario on its way through one session. */
final class Running {

    /** Facts of a day are told in the evening of that day. */
    private static final LocalTime EVENING = LocalTime.of(23, 30);

    private final BrandSession session;
    private final List<Mismatch> mismatches = new ArrayList<>();
    private LocalDate today = LocalDate.MIN;
    private long position;

    Running(BrandSession session) {
        this.session = session;
    }

    /** Tells the step's facts day by day, then holds what stands against what was expected. */
    void step(Step step) {
        var changes = new ArrayList<Change>();
        var postings = new ArrayList<Posting>();
        Map<LocalDate, List<Fact>> byDay = new TreeMap<>();
        LocalDate earliest = earliest(step);
        for (Fact fact : step.given()) {
            LocalDate day = fact.happenedOn(Scenario.ZONE);
            byDay.computeIfAbsent(day == null ? earliest : day, first -> new ArrayList<>())
                    .add(fact);
        }
        byDay.forEach((day, facts) -> {
            advance(day, changes);
            Told told = session.tell(++position, facts);
            changes.addAll(told.changes());
            postings.addAll(told.postings());
        });
        advance(step.on(), changes);
        new Checking(session, step, changes, postings, mismatches).check();
    }

    /** Standing facts are told before anything happens. */
    private static LocalDate earliest(Step step) {
        return step.given().stream()
                .flatMap(fact -> java.util.Optional.ofNullable(fact.happenedOn(Scenario.ZONE)).stream())
                .min(LocalDate::compareTo)
                .orElse(step.on());
    }

    /** The clock never goes back: what is told late is told today. Old days fold as at a desk. */
    private void advance(LocalDate day, List<Change> changes) {
        if (day.isAfter(today)) {
            today = day;
            Instant evening = day.atTime(EVENING).atZone(Scenario.ZONE).toInstant();
            changes.addAll(session.advance(evening).changes());
            session.foldDue()
                    .ifPresent(due -> changes.addAll(session.fold(due).told().changes()));
        }
    }

    List<Mismatch> mismatches() {
        return List.copyOf(mismatches);
    }
}

package dev.interlock.rehearsal;

import dev.interlock.approval.Acted;
import dev.interlock.approval.Acting;
import dev.interlock.approval.By;
import dev.interlock.approval.Heard;
import dev.interlock.approval.Register;
import dev.interlock.approval.Registered;
import dev.interlock.approval.State;
import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Change;
import dev.interlock.engine.Posting;
import dev.interlock.engine.Told;
import dev.interlock.fact.Bulk;
import dev.interlock.fact.Department;
import dev.interlock.fact.Fact;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.Opened;
import dev.interlock.fact.Registration;
import dev.interlock.settlement.Books;
import dev.interlock.settlement.RateCard;
import dev.interlock.signal.Conclusion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** One scenario on its way through one session. */
final class Running implements Checking.Desk {

    /** Facts of a day are told in the evening of that day. */
    private static final LocalTime EVENING = LocalTime.of(23, 30);

    private static final String INTEGRATOR = "integrator";

    private final BrandSession session;
    private final Register register;
    private final List<Mismatch> mismatches = new ArrayList<>();
    private final Map<UUID, Conclusion> proposed = new LinkedHashMap<>();
    private final Map<UUID, State> states = new HashMap<>();
    private final Map<UUID, Map<Department, Heard>> heard = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final Books books = new Books();
    private final Map<FactKey, Registration> registered = new LinkedHashMap<>();
    private Instant now = Instant.MIN;
    private long position;
    private long identities;

    Running(BrandSession session) {
        this.session = session;
        this.register = new Register(session);
    }

    /** Tells the step's facts day by day, does what is done, then holds what stands against what was expected. */
    void step(Step step) {
        changes.clear();
        var postings = new ArrayList<Posting>();
        Map<LocalDate, List<Fact>> byDay = new TreeMap<>();
        LocalDate earliest = earliest(step);
        for (Fact fact : step.given()) {
            LocalDate day = fact.happenedOn(Scenario.ZONE);
            byDay.computeIfAbsent(day == null ? earliest : day, first -> new ArrayList<>())
                    .add(fact);
        }
        byDay.forEach((day, facts) -> {
            advance(moment(step, day));
            List<Fact> resident =
                    facts.stream().filter(fact -> !(fact instanceof Bulk)).toList();
            Told told = session.tell(++position, resident);
            follow(Opened.Cause.FACTS, INTEGRATOR, List.of(), told.changes());
            postings.addAll(told.postings());
            facts.stream().filter(Bulk.class::isInstance).map(Bulk.class::cast).forEach(books::tell);
        });
        advance(moment(step, step.on()));
        reconcile();
        step.acts().forEach(doing -> act(step, doing));
        new Checking(session, step, changes, postings, mismatches).check(this);
    }

    /** Standing facts are told before anything happens. */
    private static LocalDate earliest(Step step) {
        return step.given().stream()
                .flatMap(fact -> Optional.ofNullable(fact.happenedOn(Scenario.ZONE)).stream())
                .min(LocalDate::compareTo)
                .orElse(step.on());
    }

    private static Instant moment(Step step, LocalDate day) {
        LocalTime time = step.at() == null || !day.equals(step.on()) ? EVENING : step.at();
        return day.atTime(time).atZone(Scenario.ZONE).toInstant();
    }

    /** The clock never goes back: what is told late is told now. Old days fold as at a desk. */
    private void advance(Instant moment) {
        if (moment.isAfter(now)) {
            now = moment;
            var told = new ArrayList<>(session.advance(moment).changes());
            session.foldDue()
                    .ifPresent(due -> told.addAll(session.fold(due).told().changes()));
            follow(Opened.Cause.CLOCK, By.OURSELVES, List.of(), told);
        }
    }

    /** What was settled is compared with what was expected, as every night. */
    private void reconcile() {
        List<Registration> left = books.compare(RateCard.of(session.rulebook()), session.businessDay());
        Set<FactKey> over = new LinkedHashSet<>(registered.keySet());
        left.forEach(one -> over.remove(one.key()));
        List<Registration> changed = left.stream()
                .filter(one -> !one.equals(registered.get(one.key())))
                .toList();
        if (over.isEmpty() && changed.isEmpty()) {
            return;
        }
        over.forEach(registered::remove);
        changed.forEach(one -> registered.put(one.key(), one));
        Told told = session.register(++position, changed, List.copyOf(over));
        follow(Opened.Cause.CLOCK, By.OURSELVES, List.of(), told.changes());
    }

    private void act(Step step, Doing doing) {
        Optional<UUID> id = doing.of().map(of -> find(of).orElse(new UUID(0, 0)));
        var by = by(Opened.Cause.GOVERNANCE, doing.by());
        Acted acted = new Acting(session, by).act(doing.act().apply(id.orElse(new UUID(0, 0))));
        if (acted instanceof Acted.Done done) {
            doing.refused().ifPresent(why -> mismatch(step, doing.line(), "refused: " + why, "it was done"));
            Told told = session.register(++position, done.registrations(), List.of());
            follow(Opened.Cause.GOVERNANCE, doing.by(), done.registrations(), told.changes());
        } else if (acted instanceof Acted.Repeated) {
            doing.refused().ifPresent(why -> mismatch(step, doing.line(), "refused: " + why, "it was done before"));
        } else {
            var refused = (Acted.Refused) acted;
            if (doing.refused().filter(why -> why == refused.why()).isEmpty()) {
                String expected = doing.refused().map(why -> "refused: " + why).orElse("that it is done");
                mismatch(step, doing.line(), expected, refused.why() + ": " + refused.message());
            }
        }
    }

    private void mismatch(Step step, int line, String expected, String found) {
        mismatches.add(new Mismatch(step.on(), line, expected, found, null));
    }

    private void follow(Opened.Cause cause, String principal, List<Registration> acted, List<Change> told) {
        Registered registered = register.follow(by(cause, principal), acted, told);
        changes.addAll(registered.changes());
        for (Change change : registered.changes()) {
            if (change.kind() != Change.Kind.WITHDRAWN) {
                register.id(change.conclusion().key()).ifPresent(id -> proposed.put(id, change.conclusion()));
            }
        }
        registered.reopened().forEach(key -> session.standing(key)
                .ifPresent(again -> register.id(key).ifPresent(id -> proposed.put(id, again))));
        states.putAll(registered.states());
        registered.heard().forEach(one -> heard.computeIfAbsent(one.id(), first -> new EnumMap<>(Department.class))
                .put(one.department(), one));
    }

    private By by(Opened.Cause cause, String principal) {
        return new By(position + 1, now, cause, principal, () -> new UUID(0, ++identities));
    }

    /** The last intervention that {@code of} describes. */
    private Optional<UUID> find(Expected of) {
        return proposed.entrySet().stream()
                .filter(entry -> of.describes(entry.getValue()))
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder());
    }

    @Override
    public String state(Expected of) {
        return find(of).map(id -> String.valueOf(states.get(id))).orElse("never proposed");
    }

    @Override
    public Optional<Heard.State> heard(Then.Hears hears) {
        return find(hears.of())
                .map(id -> heard.getOrDefault(id, Map.of()).get(hears.department()))
                .filter(one -> !one.over())
                .map(Heard::state);
    }

    List<Mismatch> mismatches() {
        return List.copyOf(mismatches);
    }
}

package dev.interlock.approval;

import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Change;
import dev.interlock.engine.Engine;
import dev.interlock.fact.Department;
import dev.interlock.fact.Fact;
import dev.interlock.fact.Opened;
import dev.interlock.fact.Raised;
import dev.interlock.fact.Registration;
import dev.interlock.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A session with its register, as a desk drives them, without a journal. */
final class Desk implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    static final LocalDate DAY = LocalDate.of(2026, 11, 16);
    static final Instant MORNING = DAY.atTime(9, 0).atZone(ZONE).toInstant();

    /** The rules and tables of the product, under limits that no edited workbook moves. */
    static final Rulebook LIMITED =
            Rulebook.read(Path.of("rules"), Path.of("decision-tables")).withTables(Limits.rows());

    private static final Engine ENGINE = new Engine();

    final BrandSession session;
    private final Register register;
    private final List<Registration> registrations = new ArrayList<>();
    private final Map<UUID, State> states = new HashMap<>();
    private final Map<UUID, Map<Department, Heard>> heard = new HashMap<>();
    private final List<Moved> moves = new ArrayList<>();
    private Instant now = MORNING;
    private long position;
    private long ids;
    private long observed;

    /** An intervention came to stand elsewhere. */
    record Moved(UUID id, State from, State to) {}

    Desk(Rulebook rulebook) {
        session = ENGINE.open(rulebook, ZONE);
        session.advance(now);
        register = new Register(session);
    }

    Desk() {
        this(LIMITED);
    }

    /** Tells facts, and registers what follows. */
    Registered tell(Fact... facts) {
        List<Change> changes = session.tell(++position, List.of(facts)).changes();
        return follow(Opened.Cause.FACTS, "integrator", List.of(), changes);
    }

    /** Lets time pass. */
    Registered pass(Duration time) {
        now = now.plus(time);
        return follow(
                Opened.Cause.CLOCK,
                By.OURSELVES,
                List.of(),
                session.advance(now).changes());
    }

    /** Goes by other rows. */
    Registered adopt(Rulebook rulebook) {
        return follow(
                Opened.Cause.RULEBOOK,
                "analyst",
                List.of(),
                session.adopt(rulebook).changes());
    }

    /** Does what somebody asks for. */
    Acted act(String person, Act act) {
        Acted acted = new Acting(session, by(Opened.Cause.GOVERNANCE, person)).act(act);
        if (acted instanceof Acted.Done done) {
            List<Change> changes = session.register(++position, done.registrations(), List.of())
                    .changes();
            follow(Opened.Cause.GOVERNANCE, person, done.registrations(), changes);
        }
        return acted;
    }

    private Registered follow(Opened.Cause cause, String principal, List<Registration> acted, List<Change> changes) {
        Registered registered = register.follow(by(cause, principal), acted, changes);
        registrations.addAll(acted);
        registrations.addAll(registered.registrations());
        registered.heard().forEach(this::hear);
        registered.states().forEach((id, state) -> {
            State before = states.put(id, state);
            if (before != null && before != state) {
                moves.add(new Moved(id, before, state));
            }
        });
        return registered;
    }

    private By by(Opened.Cause cause, String principal) {
        return new By(position + 1, now, cause, principal, () -> new UUID(0, ++ids));
    }

    /** What another session and register, begun from what is known, still find to register. */
    Registered rebuilt() {
        try (BrandSession other = ENGINE.open(session.rulebook(), ZONE)) {
            other.load(session.held());
            other.advance(now);
            var fresh = new Register(other);
            return fresh.follow(
                    by(Opened.Cause.CLOCK, By.OURSELVES),
                    List.of(),
                    other.settle().changes());
        }
    }

    /** Where every department was last said to stand with every signal it is owed. */
    Map<UUID, Map<Department, Heard>> heard() {
        return heard;
    }

    /** The same, of another session begun from what is known. */
    Map<UUID, Map<Department, Heard>> heardAnew() {
        try (BrandSession other = ENGINE.open(session.rulebook(), ZONE)) {
            other.load(session.held());
            other.advance(now);
            other.settle();
            Map<UUID, Map<Department, Heard>> anew = new HashMap<>();
            other.heardOf().forEach(id -> anew.put(id, Hearings.of(other, id)));
            return anew;
        }
    }

    /** The identities of every signal ever raised. */
    List<UUID> raised() {
        return registrations.stream()
                .filter(Raised.class::isInstance)
                .map(one -> ((Raised) one).id())
                .distinct()
                .toList();
    }

    private void hear(Heard one) {
        Map<Department, Heard> of = heard.computeIfAbsent(one.id(), first -> new HashMap<>());
        if (one.over()) {
            of.remove(one.department());
        } else {
            of.put(one.department(), one);
        }
        if (of.isEmpty()) {
            heard.remove(one.id());
        }
    }

    /** Everything ever registered, first to last. */
    List<Registration> registrations() {
        return registrations;
    }

    /** Every move between two states, first to last. */
    List<Moved> moves() {
        return moves;
    }

    /** Where the intervention {@code id} was last said to stand. */
    State state(UUID id) {
        return states.get(id);
    }

    /** The identities of everything ever opened, first to last. */
    List<UUID> opened() {
        return registrations.stream()
                .filter(Opened.class::isInstance)
                .map(one -> ((Opened) one).id())
                .toList();
    }

    /** The identity that was opened last. */
    UUID last() {
        List<UUID> opened = opened();
        return opened.get(opened.size() - 1);
    }

    /** A moment later than any before. */
    Instant later() {
        return MORNING.plusMillis(++observed);
    }

    Instant now() {
        return now;
    }

    @Override
    public void close() {
        session.close();
    }
}

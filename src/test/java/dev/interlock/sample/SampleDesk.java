package dev.interlock.sample;

import dev.interlock.approval.Act;
import dev.interlock.approval.Acted;
import dev.interlock.approval.Acting;
import dev.interlock.approval.By;
import dev.interlock.approval.Register;
import dev.interlock.approval.Registered;
import dev.interlock.approval.State;
import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Change;
import dev.interlock.engine.Engine;
import dev.interlock.fact.Execution;
import dev.interlock.fact.Fact;
import dev.interlock.fact.Loop;
import dev.interlock.fact.Opened;
import dev.interlock.fact.Registration;
import dev.interlock.fact.Ruling;
import dev.interlock.rulebook.Rulebook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The sample brand's desk without journal and door: rules and tables as shipped, and the register. */
final class SampleDesk implements AutoCloseable {

    final BrandSession session;
    private final Register register;
    private final Map<UUID, State> states = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private Instant now;
    private long position;
    private long ids;

    SampleDesk(Engine engine, Rulebook rulebook, Instant start) {
        session = engine.open(rulebook, SampleSize.ZONE);
        now = start;
        session.advance(now);
        register = new Register(session);
    }

    /** Tells facts as of {@code asOf}, and registers what follows. */
    void tell(Instant asOf, List<Fact> facts) {
        now = asOf;
        List<Change> passed = session.advance(asOf).changes();
        follow(register.follow(by(Opened.Cause.CLOCK, By.OURSELVES), passed));
        List<Change> told = session.tell(++position, facts).changes();
        follow(register.follow(by(Opened.Cause.FACTS, "sample"), told));
    }

    /** Does what somebody asks for. */
    Acted act(String person, Act act) {
        Acted acted = new Acting(session, by(Opened.Cause.GOVERNANCE, person)).act(act);
        if (acted instanceof Acted.Done done) {
            List<Registration> registrations = done.registrations();
            List<Change> told =
                    session.register(++position, registrations, List.of()).changes();
            follow(register.follow(by(Opened.Cause.GOVERNANCE, person), registrations, told));
        }
        return acted;
    }

    /** Reports that every change of a campaign was carried out that is to be. */
    void carryOut() {
        Map<UUID, Ruling> rulings = rulings();
        for (UUID id : in(State.GRANTED, State.APPROVED)) {
            if (rulings.get(id).loop() != Loop.LOGISTICS_TO_MARKETING) {
                continue;
            }
            act(
                    "ads-desk",
                    new Act.Report(id, Execution.Outcome.CARRIED_OUT, null, Map.of("bid", "1"), Map.of(), null));
        }
    }

    /** Those that stand in one of {@code wanted}, the first opened first. */
    List<UUID> in(State... wanted) {
        return states.entrySet().stream()
                .filter(one -> List.of(wanted).contains(one.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Every ruling, by its intervention. */
    Map<UUID, Ruling> rulings() {
        var rulings = new HashMap<UUID, Ruling>();
        session.forEachKnown((at, fact) -> {
            if (fact instanceof Ruling ruling) {
                rulings.put(ruling.id(), ruling);
            }
        });
        return rulings;
    }

    /** What changed, the first first. */
    List<Change> changes() {
        return List.copyOf(changes);
    }

    /** Where each intervention was last said to stand. */
    Map<UUID, State> states() {
        return Map.copyOf(states);
    }

    private void follow(Registered registered) {
        states.putAll(registered.states());
        changes.addAll(registered.changes());
    }

    private By by(Opened.Cause cause, String principal) {
        return new By(position + 1, now, cause, principal, () -> new UUID(0, ++ids));
    }

    @Override
    public void close() {
        session.close();
    }
}

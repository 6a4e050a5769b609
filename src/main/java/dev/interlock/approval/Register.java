package dev.interlock.approval;

import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Change;
import dev.interlock.fact.Execution;
import dev.interlock.fact.Fact;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.Opened;
import dev.interlock.fact.Raised;
import dev.interlock.fact.Registration;
import dev.interlock.fact.Ruling;
import dev.interlock.intervention.Asked;
import dev.interlock.intervention.BandOf;
import dev.interlock.intervention.Suspended;
import dev.interlock.signal.ConclusionKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The identities of a brand's interventions and signals, and where each stands. For one thread at a time, beside the
 * session it follows.
 */
public final class Register {

    private final BrandSession session;
    private final Map<ConclusionKey, Opened> open = new HashMap<>();
    private final Map<UUID, State> states = new HashMap<>();
    private final Signals signals;
    private final Hearings hearings;

    /** The register of what {@code session} holds; the session has settled. */
    public Register(BrandSession session) {
        this(session, new Hearings(session));
        states.putAll(standing());
    }

    /** The register of what {@code session} holds, which takes over from {@code former}. */
    public Register(BrandSession session, Register former) {
        this(session, new Hearings(session, former.hearings));
        states.putAll(former.states);
    }

    private Register(BrandSession session, Hearings hearings) {
        this.session = session;
        this.signals = new Signals(session);
        this.hearings = hearings;
        session.forEachKnown((position, fact) -> {
            if (fact instanceof Opened opened) {
                open.put(key(opened), opened);
            } else if (fact instanceof Raised one) {
                signals.know(one);
            }
        });
        session.takeDeskChanged();
    }

    /** The identity under which the intervention of {@code key} is asked for, or its signal stands. */
    public Optional<UUID> id(ConclusionKey key) {
        return Optional.ofNullable(open.get(key)).map(Opened::id).or(() -> signals.id(key));
    }

    /**
     * Registers what the rules ask for after {@code changes}, one thing at a time, until they ask for
     * nothing more.
     */
    public Registered follow(By by, List<Change> changes) {
        return follow(by, List.of(), changes);
    }

    /**
     * The same after an act: {@code acted} is what the act registered, so that interventions which nothing
     * asks for any more are said to stand elsewhere, too.
     */
    public Registered follow(By by, List<Registration> acted, List<Change> changes) {
        var following = new Following(session, open, signals, by);
        following.acted(acted);
        following.identify(changes);
        following.fulfil();
        return following.registered(moved(following.touched()), hearings.moved(following.acknowledged()));
    }

    /** Like {@link #follow}, where {@code all} is everything that stands now, each against nothing. */
    public Registered followAll(By by, List<Change> all) {
        var following = new Following(session, open, signals, by);
        Set<ConclusionKey> gone = new HashSet<>(open.keySet());
        gone.addAll(signals.keys());
        all.forEach(change -> gone.remove(change.conclusion().key()));
        following.close(gone);
        following.identify(all);
        following.fulfil();
        return following.registered(moved(following.touched()), hearings.movedOfAll());
    }

    /** Where the interventions stand that moved since this was last asked. */
    private Map<UUID, State> moved(Set<UUID> touched) {
        if (!session.takeDeskChanged() && touched.isEmpty()) {
            return Map.of();
        }
        Map<UUID, State> now = standing();
        Set<UUID> gone = new HashSet<>(states.keySet());
        gone.removeAll(now.keySet());
        gone.addAll(touched);
        gone.removeAll(now.keySet());
        gone.forEach(id -> now.put(id, over(id)));
        Map<UUID, State> moved = now.entrySet().stream()
                .filter(entry -> entry.getValue() != states.get(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        states.clear();
        states.putAll(now);
        gone.forEach(states::remove);
        return moved;
    }

    /** Where everything stands that is asked for. */
    private Map<UUID, State> standing() {
        Set<UUID> suspended =
                session.forTheDesk(Suspended.class).stream().map(Suspended::id).collect(Collectors.toSet());
        Set<UUID> waiting =
                session.forTheDesk(BandOf.class).stream().map(BandOf::id).collect(Collectors.toSet());
        Map<UUID, State> now = new HashMap<>();
        for (Asked asked : session.forTheDesk(Asked.class)) {
            UUID id = asked.id();
            now.put(
                    id,
                    State.of(
                            ruling(session, id), execution(session, id), suspended.contains(id), waiting.contains(id)));
        }
        return now;
    }

    private State over(UUID id) {
        Ruling ruling = ruling(session, id);
        return ruling == null && execution(session, id) == null
                ? State.WITHDRAWN
                : State.of(ruling, execution(session, id), false, false);
    }

    static ConclusionKey key(Opened opened) {
        return new ConclusionKey(opened.intervention(), opened.subject(), opened.target());
    }

    static @Nullable Ruling ruling(BrandSession session, UUID id) {
        return (Ruling) known(session, FactKey.of(Ruling.class, id));
    }

    static @Nullable Execution execution(BrandSession session, UUID id) {
        return (Execution) known(session, FactKey.of(Execution.class, id));
    }

    private static @Nullable Fact known(BrandSession session, FactKey key) {
        return session.known(key).orElse(null);
    }
}

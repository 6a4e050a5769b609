package dev.interlock.approval;

import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Change;
import dev.interlock.engine.Told;
import dev.interlock.fact.Acknowledgement;
import dev.interlock.fact.Execution;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.LimitKind;
import dev.interlock.fact.Opened;
import dev.interlock.fact.Registration;
import dev.interlock.fact.Ruling;
import dev.interlock.intervention.Asked;
import dev.interlock.intervention.Duty;
import dev.interlock.intervention.Intervention;
import dev.interlock.intervention.Lapsed;
import dev.interlock.intervention.Outranked;
import dev.interlock.intervention.Permissible;
import dev.interlock.intervention.Refundable;
import dev.interlock.intervention.Superseded;
import dev.interlock.signal.ConclusionKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Registers what follows from one decision, step by step. */
final class Following {

    /** No decision registers more; a rule that asked for ever would. */
    private static final int STEPS_MOST = 100_000;

    private final BrandSession session;
    private final Map<ConclusionKey, Opened> open;
    private final Signals signals;
    private final By by;
    private final List<Registration> registrations = new ArrayList<>();
    private final List<FactKey> over = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final Set<ConclusionKey> reopened = new LinkedHashSet<>();
    private final Set<UUID> touched = new HashSet<>();
    private final Set<UUID> acknowledged = new HashSet<>();
    private int firings;

    Following(BrandSession session, Map<ConclusionKey, Opened> open, Signals signals, By by) {
        this.session = session;
        this.open = open;
        this.signals = signals;
        this.by = by;
    }

    /** The interventions that something was registered of. */
    Set<UUID> touched() {
        return touched;
    }

    /** The signals that were acknowledged, or expired. */
    Set<UUID> acknowledged() {
        return acknowledged;
    }

    Registered registered(Map<UUID, State> states, List<Heard> heard) {
        return new Registered(
                List.copyOf(registrations),
                List.copyOf(over),
                List.copyOf(changes),
                firings,
                Set.copyOf(reopened),
                Map.copyOf(states),
                heard);
    }

    /** Takes note of what an act registered before this follows. */
    void acted(List<Registration> acted) {
        acted.forEach(registration -> id(registration).ifPresent(touched::add));
        acted.stream()
                .filter(Acknowledgement.class::isInstance)
                .map(one -> ((Acknowledgement) one).id())
                .forEach(acknowledged::add);
    }

    /** Gives identities to interventions and signals that came to stand, and ends those that stand no more. */
    void identify(List<Change> told) {
        changes.addAll(told);
        Collection<Change> last = last(told);
        List<Change> raised = last.stream()
                .filter(change -> change.kind() != Change.Kind.WITHDRAWN && actionable(change))
                .filter(change -> !open.containsKey(change.conclusion().key()))
                .toList();
        Map<String, Integer> together = new HashMap<>();
        raised.forEach(change -> together.merge(change.conclusion().key().type(), 1, Integer::sum));
        var entering = new ArrayList<Registration>();
        for (Change change : raised) {
            ConclusionKey key = change.conclusion().key();
            entering.add(opened(key, change.conclusion().actWithinHours(), together.getOrDefault(key.type(), 1)));
        }
        var leaving = new ArrayList<FactKey>(last.stream()
                .filter(change -> change.kind() == Change.Kind.WITHDRAWN)
                .map(change -> open.remove(change.conclusion().key()))
                .flatMap(Stream::ofNullable)
                .map(this::closed)
                .toList());
        entering.addAll(signals.enter(by, last));
        leaving.addAll(signals.leave(last));
        if (!entering.isEmpty() || !leaving.isEmpty()) {
            tell(entering, leaving);
        }
    }

    /**
     * How each conclusion changed last: the clock may take back what the facts that came with it let stand again. What
     * went and came again before anything was registered never went.
     */
    private static Collection<Change> last(List<Change> told) {
        Map<ConclusionKey, Change> last = new LinkedHashMap<>();
        told.forEach(change -> last.put(change.conclusion().key(), change));
        return last.values();
    }

    /** Ends the identities of what stands no more. */
    void close(Set<ConclusionKey> gone) {
        List<FactKey> leaving = gone.stream()
                .sorted()
                .flatMap(
                        key -> Stream.concat(Stream.ofNullable(open.remove(key)).map(this::closed), signals.end(key)))
                .toList();
        if (!leaving.isEmpty()) {
            tell(List.of(), leaving);
        }
    }

    /** Does what the rules say the desk must register, the first thing first, and fires between. */
    void fulfil() {
        expire();
        for (int steps = 0; steps < STEPS_MOST; steps++) {
            Optional<? extends Duty> duty = next();
            if (duty.isEmpty()) {
                return;
            }
            fulfil(duty.get());
        }
        throw new IllegalStateException("The rules ask the desk to register without end, last for %s."
                .formatted(next().map(Duty::id).orElse(null)));
    }

    /** All at once: no signal that expired changes what became of another. */
    private void expire() {
        List<Acknowledgement> expired = signals.expired(by);
        if (!expired.isEmpty()) {
            tell(expired, List.of());
        }
    }

    private void fulfil(Duty duty) {
        if (duty instanceof Superseded) {
            reopen(duty.id());
        } else if (duty instanceof Refundable) {
            Ruling ruling = Register.ruling(session, duty.id());
            if (ruling != null) {
                tell(List.of(ruling.counting(0, Ruling.Verdict.WITHDRAWN)), List.of());
            }
        } else if (duty instanceof Lapsed lapsed) {
            asked(lapsed.id()).ifPresent(asked -> tell(List.of(ruling(asked, Ruling.Verdict.EXPIRED)), List.of()));
        } else if (duty instanceof Outranked outranked) {
            tell(List.of(standingBack(outranked)), List.of());
        } else if (duty instanceof Permissible permissible) {
            tell(List.of(ruling(permissible.asked(), Ruling.Verdict.GRANTED)), List.of());
        }
    }

    /** What was taken back frees what others may use; identities sort by when they were registered. */
    private Optional<? extends Duty> next() {
        return Stream.of(Superseded.class, Refundable.class, Lapsed.class, Outranked.class, Permissible.class)
                .map(type -> session.forTheDesk(type).stream()
                        .map(Duty.class::cast)
                        .min(Comparator.comparing(duty -> duty.id().toString())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void reopen(UUID id) {
        open.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(id))
                .findFirst()
                .ifPresent(entry -> {
                    Opened former = entry.getValue();
                    int hours = session.standing(entry.getKey())
                            .map(one -> one.actWithinHours())
                            .orElse(0);
                    reopened.add(entry.getKey());
                    tell(List.of(opened(entry.getKey(), hours, 1)), List.of(closed(former)));
                });
    }

    private Opened opened(ConclusionKey key, int actWithinHours, int together) {
        var opened = new Opened(
                by.ids().get(),
                key.type(),
                key.subject(),
                key.target(),
                by.asOf(),
                actWithinHours > 0 ? by.asOf().plus(Duration.ofHours(actWithinHours)) : null,
                by.cause(),
                by.principal(),
                together,
                by.asOf());
        open.put(key, opened);
        return opened;
    }

    private FactKey closed(Opened former) {
        touched.add(former.id());
        return former.key();
    }

    private Optional<Asked> asked(UUID id) {
        return session.forTheDesk(Asked.class).stream()
                .filter(asked -> asked.id().equals(id))
                .findFirst();
    }

    /** What was released is withdrawn: a report of it may be on its way. */
    private Ruling standingBack(Outranked outranked) {
        Ruling released = Register.ruling(session, outranked.id());
        return released == null
                ? ruling(session, outranked.asked(), Ruling.Verdict.OUTRANKED, By.OURSELVES, by, outranked.reason())
                : released.withdrawn(outranked.reason());
    }

    private Ruling ruling(Asked asked, Ruling.Verdict verdict) {
        return ruling(session, asked, verdict, By.OURSELVES, by, null);
    }

    /** What {@code person} rules on {@code asked}, as it is proposed. */
    static Ruling ruling(
            BrandSession session, Asked asked, Ruling.Verdict verdict, String person, By by, @Nullable String reason) {
        return new Ruling(
                asked.id(),
                asked.loop(),
                asked.proposal().intervention(),
                verdict,
                person,
                by.asOf(),
                session.businessDay(),
                asked.campaignId(),
                asked.account(),
                asked.proposal().spend(),
                asked.proposal().undoes(),
                asked.action(),
                asked.movedPaise(),
                asked.action(),
                asked.movedPaise(),
                verdict.released() && asked.weighs() ? asked.movedPaise() : 0,
                gates(session, asked.id()),
                reason);
    }

    private static Set<LimitKind> gates(BrandSession session, UUID id) {
        return Waiting.request(session, id)
                .map(request ->
                        request.gates().stream().map(limit -> limit.kind()).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private void tell(List<? extends Registration> entering, List<FactKey> leaving) {
        registrations.addAll(entering);
        over.addAll(leaving);
        acted(List.copyOf(entering));
        Told told = session.register(by.position(), entering, leaving);
        firings += told.firings();
        identify(told.changes());
    }

    /** The intervention it is about; empty for a switch and for signals. */
    private static Optional<UUID> id(Registration registration) {
        if (registration instanceof Opened opened) {
            return Optional.of(opened.id());
        }
        if (registration instanceof Ruling ruling) {
            return Optional.of(ruling.id());
        }
        return registration instanceof Execution execution ? Optional.of(execution.id()) : Optional.empty();
    }

    private static boolean actionable(Change change) {
        return change.conclusion() instanceof Intervention intervention && intervention.actionable();
    }
}

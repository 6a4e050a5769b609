package dev.interlock.brand;

import dev.interlock.approval.Act;
import dev.interlock.approval.Acted;
import dev.interlock.engine.RuleFailed;
import dev.interlock.journal.BrandRecord;
import dev.interlock.journal.Entry;
import dev.interlock.journal.EntryKind;
import dev.interlock.journal.Head;
import dev.interlock.journal.Memory.Earlier;
import dev.interlock.journal.Problem;
import dev.interlock.rulebook.Rulebook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one who writes a brand's journal; lives on the desk's thread.
 *
 * <p>Between two calls, memory holds what was committed and nothing else. Whoever catches an exception
 * from here must {@link #recover} before the next call.
 */
final class BrandWriter implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BrandWriter.class);
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final Tools tools;
    private final BrandClock clock;
    private final Committing committing;
    private final Deciders deciders;
    private final Consumer<Committed> audience;

    /** Takes the brand over: from here on no other process commits for it. */
    BrandWriter(Tools tools, BrandRecord brand, Rulebook shared, Consumer<Committed> audience) {
        this.tools = tools;
        this.clock = new BrandClock(ClockKind.valueOf(brand.clock()), brand.zone());
        this.committing = new Committing(tools, brand.name());
        this.audience = audience;
        this.deciders = new Deciders(tools, brand.zone(), committing, this::tell);
        if (deciders.open(shared)) {
            retry();
        }
    }

    /** The rulebook that decides. */
    Rulebook rulebook() {
        return deciders.rulebook();
    }

    /** Whether the shared rulebook {@code next} changes anything: the brand has none of its own, and another. */
    boolean wouldFollow(Rulebook next) {
        Head head = committing.head();
        return !head.ownRulebook() && !next.id().equals(head.rulebook());
    }

    /** Goes by the shared rulebook {@code next}; empty when that changes nothing. */
    Optional<Answer> follow(Rulebook next, Mandate mandate, Beside beside) {
        return wouldFollow(next) ? Optional.of(activate(next, mandate, false, beside)) : Optional.empty();
    }

    /** Whether {@code next} should be made ready beside, because requests would wait long for it otherwise. */
    boolean wide(Rulebook next) {
        return deciders.wide(next);
    }

    /** What memory holds. */
    BrandDesk.Held held() {
        return new BrandDesk.Held(live().session().held(), rulebook(), asOf());
    }

    /** Of the last committed entry. */
    long position() {
        return committing.head().position();
    }

    /** The brand's clock at the last committed entry; null before its first request. */
    @Nullable
    Instant asOf() {
        return committing.head().asOf();
    }

    /** What stands in memory. */
    LiveBrand live() {
        return deciders.live();
    }

    /** Throws away what memory holds and reads again what was committed. */
    void recover() {
        deciders.rebuild();
    }

    /** Tells the requests one by one and commits them together; each is answered once it is durable. */
    void take(List<Request> requests) {
        Map<String, Earlier> earlier = earlier(requests);
        Group group = new Group(committing.head());
        for (Request request : requests) {
            Earlier first = earlier.get(String.valueOf(request.posted().idempotencyKey()));
            if (first == null) {
                group = conclude(group, request);
            } else {
                request.answer().complete(Repeats.answer(request, first));
            }
        }
        committing.commit(group);
    }

    /**
     * From here on {@code next}, which was saved, decides.
     *
     * @param beside a session of it that was told nearly all, where much differs
     */
    Answer activate(Rulebook next, Mandate mandate, boolean own, Beside beside) {
        Answer answer = deciders.activate(next, mandate, own, beside);
        if (answer instanceof Answer.Decided) {
            retry();
        }
        return answer;
    }

    /** Does what {@code person} asks for, as far as the rules permit it. */
    ActAnswer act(String person, Act act, @Nullable UUID seen) {
        Instant shown = committing.head().asOf();
        Instant now = tools.now();
        Group group = new Group(committing.head());
        try {
            var outcome = new ActingAtDesk(tools, live())
                    .act(group, person, act, seen, shown == null ? now : clock.later(shown, null, now));
            if (outcome.decided() == null) {
                return Objects.requireNonNull(outcome.refused());
            }
            Answer.Decided answer = outcome.decided();
            group.then(() -> tell(answer));
            committing.commit(group);
            return new ActAnswer.Done(answer);
        } catch (RuleFailed e) {
            recover();
            return new ActAnswer.Refused(
                    Acted.Why.INVALID,
                    "The rule %s failed on it: %s".formatted(e.rule().id(), e.getMessage()));
        }
    }

    /**
     * Registers what was found out apart from the desk.
     *
     * @throws RuleFailed when a rule fails on it; nothing was registered
     */
    Answer.Decided register(RegisteringAtDesk.What what) {
        Instant shown = committing.head().asOf();
        Instant now = tools.now();
        Group group = new Group(committing.head());
        try {
            Answer.Decided answer =
                    new RegisteringAtDesk(tools, live()).register(group, what, shown == null ? now : shown);
            group.then(() -> tell(answer));
            committing.commit(group);
            return answer;
        } catch (RuleFailed e) {
            recover();
            throw e;
        }
    }

    /** Lets the wall's clock tick when it is due. */
    void tick() {
        Instant shown = committing.head().asOf();
        Instant now = tools.now();
        if (!clock.due(shown, now, !live().standing().empty())) {
            return;
        }
        Group group = new Group(committing.head());
        Request nothing = Request.of(new Posted(Deciding.OURSELVES, null, null, List.of()));
        var tick = new Telling.What(EntryKind.TICKED, Deciding.OURSELVES, null, nothing, NOTHING);
        try {
            telling().tell(group, tick, clock.read(shown, null, now).asOf());
            committing.commit(group);
        } catch (RuleFailed e) {
            LOG.errorf(
                    "tick failed brand=%s rule=%s: %s",
                    committing.head().brand(), e.rule().id(), e.getMessage());
            recover();
        }
    }

    private Map<String, Earlier> earlier(List<Request> requests) {
        List<String> keys = requests.stream()
                .map(request -> request.posted().idempotencyKey())
                .filter(Objects::nonNull)
                .toList();
        return keys.isEmpty()
                ? Map.of()
                : tools.memory().earlier(committing.head().brand(), keys);
    }

    private Group conclude(Group group, Request request) {
        Posted posted = request.posted();
        BrandClock.Reading reading = clock.read(group.head().asOf(), posted.asOf(), tools.now());
        List<Problem> problems = problems(posted, reading);
        if (!problems.isEmpty()) {
            group.then(() -> request.answer().complete(new Answer.Refused(problems)));
            return group;
        }
        try {
            Answer.Decided answer = telling().tell(group, Telling.What.posted(request), reading.asOf());
            group.then(() -> request.answer().complete(answer));
            group.then(() -> tell(answer));
            return group;
        } catch (RuleFailed e) {
            committing.commit(group);
            recover();
            return quarantined(request, e);
        }
    }

    private List<Problem> problems(Posted posted, BrandClock.Reading reading) {
        return reading.refused() != null
                ? List.of(reading.refused())
                : new Impossible(clock.day(reading.asOf()), clock.zone()).among(posted.facts());
    }

    private Group quarantined(Request request, RuleFailed failed) {
        Group group = new Group(committing.head());
        var answer = Quarantine.enter(group, request, failed, tools.now());
        tools.listener().quarantined(group.head().brand(), answer.ruleId());
        group.then(() -> request.answer().complete(answer));
        return group;
    }

    /** Tells the quarantined requests again, each by itself; who fails again stays where it is. */
    private void retry() {
        for (Entry kept :
                new ArrayList<>(tools.memory().quarantined(committing.head().brand()))) {
            Head head = committing.head();
            Group group = new Group(head);
            Request request = Quarantine.request(kept);
            Instant asOf = clock.later(head.asOf(), request.posted().asOf(), tools.now());
            try {
                Answer.Decided answer = telling().tell(group, Quarantine.retried(kept, request), asOf);
                group.commit().release(kept.position());
                group.then(() -> tell(answer));
                committing.commit(group);
            } catch (RuleFailed e) {
                LOG.infof(
                        "still quarantined brand=%s position=%d rule=%s",
                        head.brand(), kept.position(), e.rule().id());
                recover();
            }
        }
    }

    private Telling telling() {
        return new Telling(tools, live(), clock.zone());
    }

    private void tell(Answer.Decided answer) {
        tools.listener().decided(committing.head().brand(), answer.decision());
        audience.accept(
                new Committed(committing.head().brand(), answer.position(), answer.rulebook(), answer.decision()));
    }

    @Override
    public void close() {
        deciders.close();
    }
}

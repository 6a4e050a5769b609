package dev.interlock.engine;

import dev.interlock.arithmetic.Assessment;
import dev.interlock.fact.AsOf;
import dev.interlock.fact.BusinessDay;
import dev.interlock.fact.DeliveryHistory;
import dev.interlock.fact.Fact;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;
import dev.interlock.intervention.ForTheDesk;
import dev.interlock.policy.FailureLine;
import dev.interlock.policy.HistoryHorizon;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.Conclusion;
import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.Figure;
import dev.interlock.signal.Hearing;
import dev.interlock.trace.Because;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * One brand's live conclusions: the incremental cache of {@code conclude(rulebook, facts, asOf)}.
 *
 * <p>For one thread at a time. After {@link RuleFailed} the session is poisoned and only good to be
 * closed.
 */
public final class BrandSession implements AutoCloseable {

    private static final ResidentKey AS_OF = new ResidentKey("AsOf", "");
    private static final ResidentKey BUSINESS_DAY = new ResidentKey("BusinessDay", "");

    /** So many firings are in order for any request, and so many more for each fact held. */
    private static final int FIRINGS_BOUND = 100_000;

    private static final int FIRINGS_BOUND_PER_FACT = 50;

    private final ZoneId zone;
    private final KieSession session;
    private Memory memory;
    private final Firings firings = new Firings();
    private final Tracing tracing = new Tracing(firings);
    private final Map<ResidentKey, FactHandle> handles = new HashMap<>();
    private final PolicyRows rows;
    private Rulebook rulebook;
    private @Nullable Folded folded;
    private LocalDate businessDay = LocalDate.MIN;

    BrandSession(Rulebook rulebook, KieSession session, ZoneId zone) {
        this.rulebook = rulebook;
        this.session = session;
        this.zone = zone;
        this.memory = new Memory(zone);
        session.addEventListener((org.kie.api.event.rule.AgendaEventListener) firings);
        session.addEventListener((org.kie.api.event.rule.RuleRuntimeEventListener) firings);
        this.rows = new PolicyRows(session, rulebook.policies());
    }

    /** Facts among {@code facts} that happened after the brand's business day, and so cannot have happened. */
    public List<InvalidAt> inspect(List<Fact> facts) {
        var invalid = new ArrayList<InvalidAt>();
        for (int i = 0; i < facts.size(); i++) {
            LocalDate day = facts.get(i).happenedOn(zone);
            if (day != null && day.isAfter(businessDay)) {
                invalid.add(new InvalidAt(
                        i,
                        "",
                        day.toString(),
                        "The %s happened on %s, after the brand's business day (%s). Maybe the asOf is missing or old."
                                .formatted(facts.get(i).key(), day, businessDay)));
            }
        }
        return invalid;
    }

    /** Moves the brand's clock to {@code asOf}, which must not lie before the last. */
    public Told advance(Instant asOf) {
        show(asOf);
        return fire(List.of());
    }

    /** Moves the clock without firing, for a session that is being told its past. */
    public void show(Instant asOf) {
        place(AS_OF, new AsOf(asOf), 0);
        LocalDate day = LocalDate.ofInstant(asOf, zone);
        if (!day.equals(businessDay)) {
            businessDay = day;
            place(BUSINESS_DAY, new BusinessDay(day), 0);
        }
    }

    /**
     * Tells one request's facts and fires.
     *
     * @param position the journal position of the request
     * @throws RuleFailed if a rule throws, does not come to an end, or contradicts another
     */
    public Told tell(long position, List<Fact> facts) {
        var postings = new ArrayList<Posting>(facts.size());
        facts.forEach(fact -> postings.add(memory.merge(position, fact)));
        return fire(postings);
    }

    /**
     * Tells what the desk registered, forgets what is over, and fires.
     *
     * @param position the journal position of what was registered
     */
    public Told register(long position, List<? extends Fact> registered, List<FactKey> over) {
        over.forEach(memory::forget);
        registered.forEach(fact -> memory.merge(position, fact));
        return fire(List.of());
    }

    /** Whether anything derived for the desk came or went since this was last asked. */
    public boolean takeDeskChanged() {
        return firings.takeDeskChanged();
    }

    /** Which departments hear the signal {@code id}, and which did not say so in time; in no order. */
    public List<Hearing> hearings(UUID id) {
        return firings.hearings(id);
    }

    /** The signals that any department hears. */
    public Set<UUID> heardOf() {
        return firings.heardOf();
    }

    /** The signals of which departments came to hear, or hear no more, since this was last asked. */
    public Set<UUID> takeHeard() {
        return firings.takeHeard();
    }

    /** What is held under {@code key} now. */
    public Optional<Fact> known(FactKey key) {
        return memory.known(key);
    }

    /** Everything of one type that the rules derived for the desk, in no order. */
    public <T extends ForTheDesk> List<T> forTheDesk(Class<T> type) {
        return firings.forTheDesk(type);
    }

    /** What stands under {@code key}. */
    public Optional<Conclusion> standing(ConclusionKey key) {
        return firings.standing(key);
    }

    /** The business day it is for the brand. */
    public LocalDate businessDay() {
        return businessDay;
    }

    /** Tells a fact without firing, for a session that is being rebuilt. */
    public void load(long position, Fact fact) {
        memory.merge(position, fact);
    }

    /** Forgets what the desk registered under {@code key}, without firing. */
    public void forget(FactKey key) {
        memory.forget(key);
    }

    /** Begins with what folded days stood for, or folds days now, without firing. */
    public void loadFolded(Folded earlier) {
        folded = earlier;
        memory.fold(earlier);
    }

    /** Fires once after loading; every conclusion is a change against nothing concluded. */
    public Told settle() {
        return fire(List.of());
    }

    /** What a journaled {@link Folded} must say now; empty while the history is short enough. */
    public Optional<Folded> foldDue() {
        HistoryHorizon horizon = rulebook.rows(HistoryHorizon.class).get(0);
        if (businessDay.equals(LocalDate.MIN)
                || !memory.earliest()
                        .isBefore(businessDay.minusDays(horizon.daysKept() + (long) horizon.foldEveryDays()))) {
            return Optional.empty();
        }
        LocalDate through = businessDay.minusDays(horizon.daysKept()).plusDays(DeliveryHistory.LOOKBACK_DAYS);
        var episodes = new ArrayList<Folded.Episode>();
        for (DeliveryHistory history : memory.deliveries().all()) {
            line(history).ifPresent(line -> {
                var carried = Assessment.carriedThrough(history, line, through);
                if (carried.inEpisode()) {
                    episodes.add(new Folded.Episode(history.geo(), history.mode(), history.state(), carried));
                }
            });
        }
        episodes.sort(Comparator.comparing(Folded.Episode::geo).thenComparing(Folded.Episode::mode));
        return Optional.of(new Folded(through, List.copyOf(episodes)));
    }

    private Optional<FailureLine> line(DeliveryHistory history) {
        return rulebook.rows(FailureLine.class).stream()
                .filter(line -> line.level() == history.level() && line.mode() == history.mode())
                .findFirst();
    }

    /** Folds the days up to {@code due.through()}; conclusions stay what they were. */
    public Folding fold(Folded due) {
        folded = due;
        List<FactKey> retired = memory.fold(due);
        return new Folding(fire(List.of()), retired);
    }

    /**
     * How much rests on what {@code next} changes: so many derived records go and come when it is told. What new rows
     * will govern is not counted.
     *
     * @param next a rulebook with the same rules
     */
    public int reach(Rulebook next) {
        Set<Object> changing = rows.changing(next.policies());
        return changing.isEmpty() ? 0 : firings.restingOn(changing);
    }

    /**
     * Tells the rows in which {@code next} differs to the live session.
     *
     * @param next a rulebook with the same rules
     */
    public Told adopt(Rulebook next) {
        if (!next.rulesDigest().equals(rulebook.rulesDigest())) {
            throw new IllegalArgumentException("The rules of rulebook %s are not those of %s; open a session for them."
                    .formatted(next.id(), rulebook.id()));
        }
        rows.become(next.policies());
        rulebook = next;
        return fire(List.of());
    }

    /** The version this session concludes by. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /** Everything that stands, in key order. */
    public Collection<Conclusion> conclusions() {
        return firings.conclusions().stream()
                .sorted(Comparator.comparing(Conclusion::key))
                .toList();
    }

    /** SHA-256 over everything that stands, in key order. */
    public String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            conclusions().forEach(conclusion -> sha.update(conclusion.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Why what stands under {@code key} stands. */
    public Optional<Because> why(ConclusionKey key) {
        return firings.standing(key).flatMap(tracing::because);
    }

    /** Every figure of one kind that stands, in no order; looked through as it is read, before anything is told. */
    public Stream<Figure> figures(Class<? extends Figure> type) {
        return session.getObjects(new ClassObjectFilter(type)).stream().map(Figure.class::cast);
    }

    /** Why {@code figure}, one of those that stand, stands. */
    public Optional<Because> why(Figure figure) {
        return tracing.because(figure);
    }

    /** The standing verdict on one zone, at risk or not, with its reasons; empty when nothing was told of it. */
    public Optional<Because> verdict(Geo geo, PaymentMode mode) {
        return tracing.because(firings.verdict(geo + "|" + mode));
    }

    /** Everything this session was told that still counts. Facts never change, so this holds references. */
    public Held held() {
        var residents = new ArrayList<Held.One>(handles.size());
        handles.forEach((key, handle) -> {
            if (!key.equals(AS_OF) && !key.equals(BUSINESS_DAY)) {
                Object resident = session.getObject(handle);
                residents.add(new Held.One(key, resident, tracing.position(resident)));
            }
        });
        return new Held(folded(), memory.copy(), residents);
    }

    /** The same without a copy, only for another session to {@link #become}, before this one is told more. */
    public Held present() {
        return new Held(folded(), memory, List.of());
    }

    /** Begins with everything another session was told, as it counted it, without firing; before any fact is loaded. */
    public void load(Held held) {
        if (memory.size() > 0) {
            throw new IllegalStateException("The session was told %d facts already.".formatted(memory.size()));
        }
        if (held.residents().isEmpty() && held.memory().size() > 0) {
            throw new IllegalStateException("What was counted is not there to begin with.");
        }
        folded = held.folded().orElse(null);
        memory = held.memory().copy();
        held.residents().forEach(one -> place(one.key(), one.value(), one.position()));
    }

    /**
     * Comes to hold the facts of {@code held} and no others, telling only what differs, and fires. Facts that were
     * counted must not be missing among them; days are folded by a session begun anew.
     */
    public Told become(Held held) {
        memory.become(held.memory());
        return fire(List.of());
    }

    /** Every fact held, with the position that told it. */
    public void forEachKnown(BiConsumer<Long, Fact> each) {
        memory.forEachKnown(each);
    }

    /** What was folded last; empty while nothing was. */
    public Optional<Folded> folded() {
        return Optional.ofNullable(folded);
    }

    /** How many facts are held. */
    public long factCount() {
        return memory.size();
    }

    /** How often each rule fired since this was last asked, by rule id. */
    public Map<String, Integer> takeFiringsByRule() {
        return firings.takeByRule();
    }

    private Told fire(List<Posting> postings) {
        try {
            memory.drain((key, resident) -> place(key, resident.value(), resident.position()));
            int bound = FIRINGS_BOUND + FIRINGS_BOUND_PER_FACT * handles.size();
            int fired = session.fireAllRules(bound);
            if (fired >= bound) {
                throw new RuleFailed(
                        firings.last(), "fired on and on: %d firings in one request".formatted(fired), null);
            }
            return new Told(List.copyOf(postings), changes(), considered(), fired);
        } catch (RuleFailed e) {
            throw e;
        } catch (RuntimeException e) {
            throw new RuleFailed(firings.last(), "or a condition after it failed: " + rootMessage(e), e);
        }
    }

    private void place(ResidentKey key, @Nullable Object value, long position) {
        FactHandle handle = handles.get(key);
        Object before = handle == null ? null : session.getObject(handle);
        tracing.left(before);
        if (value == null) {
            if (handle != null) {
                session.delete(handles.remove(key));
            }
            return;
        }
        tracing.entered(value, key, position);
        if (handle == null) {
            handles.put(key, session.insert(value));
        } else if (before != value) {
            session.update(handle, value);
        }
    }

    private List<Change> changes() {
        var changes = new ArrayList<Change>();
        firings.takeTouched().forEach((key, before) -> {
            Optional<Conclusion> now = firings.standing(key);
            if (now.isPresent() && !now.equals(before)) {
                Change.Kind kind = before.isPresent() ? Change.Kind.CHANGED : Change.Kind.RAISED;
                Because because = tracing.because(now.get()).orElse(null);
                changes.add(new Change(kind, now.get(), before.orElse(null), because));
            } else if (now.isEmpty() && before.isPresent()) {
                changes.add(new Change(Change.Kind.WITHDRAWN, before.get(), before.get(), null));
            }
        });
        return List.copyOf(changes);
    }

    private List<Considered> considered() {
        List<String> looked = firings.takeLooked();
        return looked.isEmpty()
                ? List.of()
                : looked.stream()
                        .limit(Told.CONSIDERED_MOST)
                        .flatMap(
                                subject -> tracing
                                        .because(firings.verdict(subject))
                                        .map(because -> new Considered(subject, because))
                                        .stream())
                        .toList();
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.toString();
    }

    @Override
    public void close() {
        session.dispose();
    }
}

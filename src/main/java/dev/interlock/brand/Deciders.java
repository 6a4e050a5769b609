package dev.interlock.brand;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.approval.By;
import dev.interlock.approval.Register;
import dev.interlock.approval.Registered;
import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Change;
import dev.interlock.engine.RuleFailed;
import dev.interlock.engine.Told;
import dev.interlock.engine.UncompilableRules;
import dev.interlock.fact.Opened;
import dev.interlock.journal.CanonicalJson;
import dev.interlock.journal.Entry;
import dev.interlock.journal.EntryKind;
import dev.interlock.journal.Head;
import dev.interlock.journal.Problem;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.rulebook.RulebookProblems;
import dev.interlock.signal.ConclusionKey;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Which rulebook decides for a brand, and the session that does. */
final class Deciders implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Deciders.class);

    /** Where more derived records would come and go, requests would feel it. */
    private static final int TOLD_LIVE_MOST = 200;

    private final Tools tools;
    private final ZoneId zone;
    private final Committing committing;
    private final Consumer<Answer.Decided> audience;
    private @Nullable LiveBrand live;
    private @Nullable Rulebook rulebook;

    Deciders(Tools tools, ZoneId zone, Committing committing, Consumer<Answer.Decided> audience) {
        this.tools = tools;
        this.zone = zone;
        this.committing = committing;
        this.audience = audience;
    }

    LiveBrand live() {
        return Objects.requireNonNull(live);
    }

    Rulebook rulebook() {
        return Objects.requireNonNull(rulebook);
    }

    /** Begins with the brand's own rulebook, or the shared one; true when that is another than before. */
    boolean open(Rulebook shared) {
        Head head = committing.head();
        rulebook = head.ownRulebook() ? own(head, shared) : shared;
        boolean another = !rulebook.id().equals(head.rulebook());
        if (another) {
            tools.rulebooks().save(rulebook, tools.now(), Deciding.OURSELVES);
        }
        settle(head, another);
        return another;
    }

    /** Throws the session away and concludes again from what was committed. */
    void rebuild() {
        close();
        settle(committing.head(), false);
    }

    /** Whether {@code next} should be made ready beside, because requests would wait long for it otherwise. */
    boolean wide(Rulebook next) {
        return !rowsOnly(next) || live().session().reach(next) > TOLD_LIVE_MOST;
    }

    private boolean rowsOnly(Rulebook next) {
        return next.rulesDigest().equals(rulebook().rulesDigest());
    }

    /**
     * From here on {@code next}, which was saved, decides; a rulebook whose rules fail is refused.
     *
     * @param beside a session of it, which catches up and takes over where it has begun, or its rules are others
     */
    Answer activate(Rulebook next, Mandate mandate, boolean own, Beside beside) {
        boolean adopted = rowsOnly(next) && !beside.begun();
        long start = System.nanoTime();
        try {
            Answer.Decided answer = adopted ? adopt(next, mandate, own) : replace(next, mandate, own, beside);
            LOG.infof(
                    "rulebook activated brand=%s rulebook=%s adopted=%s ms=%d",
                    committing.head().brand(),
                    next.id(),
                    adopted,
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
            return answer;
        } catch (RuleFailed | UncompilableRules e) {
            if (adopted) {
                rebuild();
            }
            return refused(next, e);
        }
    }

    static Answer.Refused refused(Rulebook next, RuntimeException why) {
        return new Answer.Refused(
                List.of(new Problem("", next.id(), "The rulebook was not activated: %s".formatted(why.getMessage()))));
    }

    private Answer.Decided adopt(Rulebook next, Mandate mandate, boolean own) {
        Told told = live().session().adopt(next);
        Registered registered = live().register().follow(by(mandate.principal()), told.changes());
        Answer.Decided answer = commit(next, mandate, own, live(), told, registered, by -> live().standing()
                .differ(by, live().session(), registered.changes()));
        rulebook = next;
        return answer;
    }

    /** The live session decides until the one beside it is committed. */
    private Answer.Decided replace(Rulebook next, Mandate mandate, boolean own, Beside beside) {
        BrandSession deciding = live().session();
        beside.catchUp(new BrandDesk.Held(
                beside.follows(deciding.folded()) ? deciding.present() : deciding.held(),
                rulebook(),
                committing.head().asOf()));
        BrandSession ready = beside.session();
        var replacing =
                new LiveBrand(tools.sessions(), ready, new Register(ready, live().register()), live().standing());
        Answer.Decided answer = commitAll(next, mandate, own, replacing, beside.all());
        beside.handOver();
        live().close();
        live = replacing;
        rulebook = next;
        return answer;
    }

    /** Rebuilds; what differs from what was committed becomes a decision of its own. */
    private void settle(Head head, boolean another) {
        LiveBrand.Settled settled = LiveBrand.rebuild(tools, head, rulebook(), zone);
        live = settled.live();
        Told all = settled.all();
        if (!another && !settled.live().standing().differsFrom(all.changes())) {
            return;
        }
        if (!another) {
            LOG.errorf(
                    "rebuilt conclusions differ from the committed ones brand=%s position=%d rulebook=%s",
                    head.brand(), head.position(), rulebook().id());
        }
        commitAll(rulebook(), Mandate.deployed(Deciding.OURSELVES), head.ownRulebook(), live(), all);
    }

    /** What everything concluded now changes of what stood. */
    private Answer.Decided commitAll(Rulebook next, Mandate mandate, boolean own, LiveBrand deciding, Told all) {
        Registered registered = deciding.register().followAll(by(mandate.principal()), all.changes());
        // What followed comes later, and says more than what was loaded.
        List<Change> last = new ArrayList<>(all.changes());
        last.addAll(registered.changes());
        return commit(next, mandate, own, deciding, all, registered, by -> deciding.standing()
                .differFromAll(by, deciding.session(), standing(last)));
    }

    /** Each conclusion as it changed last, without those that stand no more. */
    private static List<Change> standing(List<Change> changes) {
        Map<ConclusionKey, Change> last = new TreeMap<>();
        changes.forEach(change -> last.put(change.conclusion().key(), change));
        return last.values().stream()
                .filter(change -> change.kind() != Change.Kind.WITHDRAWN)
                .toList();
    }

    /** By an activated rulebook; what follows is registered after the entry that says so. */
    private By by(String principal) {
        Head head = committing.head();
        Instant now = tools.now();
        return new By(
                head.position() + 2,
                head.asOf() == null ? now : head.asOf(),
                Opened.Cause.RULEBOOK,
                principal,
                () -> tools.ids().next(now));
    }

    private Answer.Decided commit(
            Rulebook next,
            Mandate mandate,
            boolean own,
            LiveBrand decider,
            Told told,
            Registered registered,
            Function<Standing.By, List<Differing>> differ) {
        Group group = new Group(committing.head());
        Entry entry = group.commit()
                .append(
                        EntryKind.RULEBOOK_ACTIVATED,
                        group.head().asOf(),
                        tools.now(),
                        mandate.principal(),
                        null,
                        payload(next, mandate));
        group.commit().activate(next.id(), own);
        var deciding = new Deciding(group, entry, tools.id(), decider.register(), registered);
        List<Differing> differing = differ.apply(deciding.by());
        Answer.Decided answer = deciding.write(List.of(told), List.of(), differing);
        group.then(() -> audience.accept(answer));
        committing.commit(group);
        return answer;
    }

    /** Entries of before drafts were named hold the first two fields alone. */
    private static byte[] payload(Rulebook next, Mandate mandate) {
        ObjectNode payload = CanonicalJson.mapper()
                .createObjectNode()
                .put("rulebook", next.id())
                .put("rules", next.rulesDigest())
                .put("kind", mandate.kind().name());
        if (mandate.draft() != null) {
            payload.put("draft", mandate.draft().toString());
        }
        if (mandate.reason() != null) {
            payload.put("reason", mandate.reason());
        }
        return CanonicalJson.write(payload);
    }

    /** The brand's own rulebook; the shared one when this build refuses what another build accepted. */
    private Rulebook own(Head head, Rulebook shared) {
        String id = Objects.requireNonNull(head.rulebook());
        try {
            return id.equals(shared.id()) ? shared : tools.rulebooks().load(id);
        } catch (RulebookProblems e) {
            LOG.errorf(
                    "brand=%s goes by the shared rulebook, its own (%s) is refused: %s",
                    head.brand(), id, e.getMessage());
            return shared;
        }
    }

    @Override
    public void close() {
        if (live != null) {
            live.close();
            live = null;
        }
    }
}

package dev.interlock.brand;

import dev.interlock.approval.By;
import dev.interlock.approval.Registered;
import dev.interlock.engine.Folded;
import dev.interlock.engine.Posting;
import dev.interlock.engine.RuleFailed;
import dev.interlock.engine.Told;
import dev.interlock.fact.Bulk;
import dev.interlock.fact.Fact;
import dev.interlock.fact.Opened;
import dev.interlock.journal.CanonicalJson;
import dev.interlock.journal.Entry;
import dev.interlock.journal.EntryKind;
import dev.interlock.journal.KnownFact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fires one request, tick or retry by itself, and adds to a group what it means.
 *
 * @param live what is told
 * @param zone where the brand's business days are
 */
record Telling(Tools tools, LiveBrand live, ZoneId zone) {

    /** What is told, and under which header it is journaled. */
    record What(EntryKind kind, String principal, @Nullable String idempotencyKey, Request request, byte[] payload) {

        Opened.Cause cause() {
            return kind == EntryKind.TICKED ? Opened.Cause.CLOCK : Opened.Cause.FACTS;
        }

        static What posted(Request request) {
            Posted posted = request.posted();
            return new What(EntryKind.FACTS, posted.principal(), posted.idempotencyKey(), request, request.payload());
        }
    }

    /**
     * Tells {@code what} at {@code asOf}. Nothing is added to the group when a rule fails.
     *
     * @throws RuleFailed when a rule fails; the session is then only good to be closed
     */
    Answer.Decided tell(Group group, What what, Instant asOf) {
        Instant began = tools.now();
        long start = System.nanoTime();
        LiveBrand.Moved moved = live.moveTo(asOf, group.head().asOf());
        List<Fact> facts = what.request().posted().facts();
        long position = group.head().position() + (moved.folded().isPresent() ? 2 : 1);
        Told told = live.tell(position, resident(facts));
        var all = new ArrayList<>(moved.told());
        all.add(told);
        var by = new By(position + 1, asOf, what.cause(), what.principal(), () -> tools.ids()
                .next(began));
        Registered registered = live.register().follow(by, LiveBrand.changes(all));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        tools.listener()
                .fired(group.head().brand(), facts.size(), live.session().takeFiringsByRule(), took);
        moved.folded().ifPresent(folded -> fold(group, folded, moved, asOf, began));
        Entry entry = group.commit()
                .append(what.kind(), asOf, began, what.principal(), what.idempotencyKey(), what.payload());
        what.request().posted().unknownCodes().forEach(code -> group.commit()
                .missed(entry, facts.get(code.fact()).getClass().getSimpleName(), code));
        List<Posting> postings = know(group, entry, what.request(), told.postings());
        return decide(group, entry, all, postings, registered);
    }

    private void fold(Group group, Folded folded, LiveBrand.Moved moved, Instant asOf, Instant began) {
        Entry entry = group.commit()
                .append(EntryKind.FOLDED, asOf, began, Deciding.OURSELVES, null, CanonicalJson.write(folded));
        group.commit().fold(entry.position(), folded);
        moved.retired().forEach(group.commit()::retire);
    }

    /** Those that live in the session; of the others only what comparing leaves of them does. */
    private static List<Fact> resident(List<Fact> facts) {
        return facts.stream().anyMatch(Bulk.class::isInstance)
                ? facts.stream().filter(fact -> !(fact instanceof Bulk)).toList()
                : facts;
    }

    /** Writes down what is new, and says what became of each fact, in the order told. */
    private List<Posting> know(Group group, Entry entry, Request request, List<Posting> ofResidents) {
        List<Fact> facts = request.posted().facts();
        Keeping keeping = Keeping.of(tools.bulks(), group, facts);
        Iterator<Posting> residents = ofResidents.iterator();
        var postings = new ArrayList<Posting>(facts.size());
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            if (fact instanceof Bulk bulk) {
                postings.add(keeping.keep(bulk, entry.position(), i));
                continue;
            }
            Posting posting = residents.next();
            postings.add(posting);
            if (posting.changedAnything()) {
                group.commit()
                        .know(new KnownFact(
                                fact.key(),
                                entry.position(),
                                i,
                                fact.happenedOn(zone),
                                request.factBytes().get(i)));
            }
        }
        return postings;
    }

    private Answer.Decided decide(
            Group group, Entry entry, List<Told> all, List<Posting> postings, Registered registered) {
        UUID id = tools.ids().next(entry.receivedAt());
        var deciding = new Deciding(group, entry, id, live.register(), registered);
        List<Differing> differing = live.standing().differ(deciding.by(), live.session(), registered.changes());
        return deciding.write(all, postings, differing);
    }
}

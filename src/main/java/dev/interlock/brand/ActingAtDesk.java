package dev.interlock.brand;

import dev.interlock.approval.Act;
import dev.interlock.approval.Acted;
import dev.interlock.approval.Acting;
import dev.interlock.approval.By;
import dev.interlock.approval.Registered;
import dev.interlock.engine.RuleFailed;
import dev.interlock.engine.Told;
import dev.interlock.fact.Opened;
import dev.interlock.journal.Entry;
import dev.interlock.journal.EntryKind;
import dev.interlock.journal.StoredConclusion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Registers what somebody asks for, and adds to a group what it means.
 *
 * @param live whose interventions are acted on
 */
record ActingAtDesk(Tools tools, LiveBrand live) {

    /** What came of it: an answer of which nothing is journaled, or the decision that was added to the group. */
    record Outcome(@Nullable ActAnswer refused, Answer.@Nullable Decided decided) {

        static Outcome no(ActAnswer refused) {
            return new Outcome(refused, null);
        }
    }

    /**
     * Does {@code act} for {@code person} at {@code asOf}.
     *
     * @param seen the decision that last changed what the person saw; null when they were shown nothing
     * @throws RuleFailed when a rule fails; the session is then only good to be closed
     */
    Outcome act(Group group, String person, Act act, @Nullable UUID seen, Instant asOf) {
        Instant now = tools.now();
        if (act instanceof Act.Answering answering) {
            Optional<UUID> evidence = evidence(answering.id());
            if (evidence.isPresent() && !evidence.get().equals(seen)) {
                return Outcome.no(new ActAnswer.Stale(answering.id(), evidence.get()));
            }
        }
        long position = group.head().position() + 1;
        var by = new By(position + 1, asOf, Opened.Cause.GOVERNANCE, person, () -> tools.ids()
                .next(now));
        Acted acted = new Acting(live.session(), by).act(act);
        if (acted instanceof Acted.Refused refused) {
            return Outcome.no(new ActAnswer.Refused(refused.why(), refused.message()));
        }
        if (acted instanceof Acted.Repeated) {
            return Outcome.no(new ActAnswer.Repeated());
        }
        var done = (Acted.Done) acted;
        LiveBrand.Moved moved = live.moveTo(asOf, group.head().asOf());
        Told told = live.session().register(position, done.registrations(), List.of());
        var all = new ArrayList<>(moved.told());
        all.add(told);
        Registered registered = live.register().follow(by, done.registrations(), LiveBrand.changes(all));
        Entry entry = new Registering(group)
                .append(kind(act), new Entry.Header(asOf, now, person), done.registrations(), List.of());
        var deciding = new Deciding(group, entry, tools.ids().next(now), live.register(), registered);
        List<Differing> differing = live.standing().differ(deciding.by(), live.session(), registered.changes());
        return new Outcome(null, deciding.write(all, List.of(), differing));
    }

    /** The decision that last changed the intervention {@code id}, or what is asked of it. */
    private Optional<UUID> evidence(UUID id) {
        return Stream.concat(live.standing().find(id).stream(), live.standing().asking(id).stream())
                .map(StoredConclusion::lastDecision)
                .max((one, other) -> one.toString().compareTo(other.toString()));
    }

    private static EntryKind kind(Act act) {
        if (act instanceof Act.Answering) {
            return EntryKind.RULED;
        }
        if (act instanceof Act.Acknowledge) {
            return EntryKind.ACKNOWLEDGED;
        }
        return act instanceof Act.Report ? EntryKind.REPORTED : EntryKind.SWITCHED;
    }
}

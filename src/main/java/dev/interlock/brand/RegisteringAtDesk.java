package dev.interlock.brand;

import dev.interlock.approval.By;
import dev.interlock.approval.Registered;
import dev.interlock.engine.RuleFailed;
import dev.interlock.engine.Told;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.Opened;
import dev.interlock.fact.Registration;
import dev.interlock.journal.Entry;
import dev.interlock.journal.EntryKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Registers what is found out apart from the desk, and adds to a group what follows.
 *
 * @param live what is told
 */
record RegisteringAtDesk(Tools tools, LiveBrand live) {

    /**
     * What is registered.
     *
     * @param kind what the journal calls it
     * @param principal who found it out
     * @param over what is known no more
     */
    record What(EntryKind kind, String principal, List<? extends Registration> registered, List<FactKey> over) {}

    /**
     * Registers {@code what} at {@code asOf}.
     *
     * @throws RuleFailed when a rule fails; the session is then only good to be closed
     */
    Answer.Decided register(Group group, What what, Instant asOf) {
        Instant now = tools.now();
        LiveBrand.Moved moved = live.moveTo(asOf, group.head().asOf());
        Told told = live.session().register(group.head().position() + 1, what.registered(), what.over());
        var all = new ArrayList<>(moved.told());
        all.add(told);
        var by = new By(group.head().position() + 2, asOf, Opened.Cause.FACTS, what.principal(), () -> tools.ids()
                .next(now));
        Registered registered = live.register().follow(by, LiveBrand.changes(all));
        Entry entry = new Registering(group)
                .append(what.kind(), new Entry.Header(asOf, now, what.principal()), what.registered(), what.over());
        var deciding = new Deciding(group, entry, tools.ids().next(now), live.register(), registered);
        List<Differing> differing = live.standing().differ(deciding.by(), live.session(), registered.changes());
        return deciding.write(all, List.of(), differing);
    }
}

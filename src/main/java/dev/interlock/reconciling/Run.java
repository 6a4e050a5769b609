package dev.interlock.reconciling;

import dev.interlock.brand.BrandDesk;
import dev.interlock.brand.NotCommitted;
import dev.interlock.brand.NotOwner;
import dev.interlock.fact.Difference;
import dev.interlock.fact.ExpectedSettlement;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.Registration;
import dev.interlock.fact.SettlementSum;
import dev.interlock.journal.Bulks;
import dev.interlock.journal.Memory;
import dev.interlock.journal.Reconciliation;
import dev.interlock.journal.Reconciliation.State;
import dev.interlock.journal.Reconciliations;
import dev.interlock.journal.Rulebooks;
import dev.interlock.settlement.AccountKey;
import dev.interlock.settlement.Awaited;
import dev.interlock.settlement.Comparing;
import dev.interlock.settlement.ItemAccount;
import dev.interlock.settlement.RateCard;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** One comparison on its way. */
final class Run {

    private static final Logger LOG = Logger.getLogger(Run.class);

    /** Registered at once: as many as one chunk of facts. */
    private static final int REGISTERED_AT_ONCE = 1_000;

    private final Bulks bulks;
    private final Memory memory;
    private final Reconciliations store;
    private final Rulebooks rulebooks;
    private final Clock clock;
    private final int mostDifferences;

    Run(Bulks bulks, Memory memory, Reconciliations store, Rulebooks rulebooks, Clock clock, int mostDifferences) {
        this.bulks = bulks;
        this.memory = memory;
        this.store = store;
        this.rulebooks = rulebooks;
        this.clock = clock;
        this.mostDifferences = mostDifferences;
    }

    /**
     * Compares from where {@code begun} is to the end, unless somebody cancels it or {@code stopping} says so; then
     * another process, or this one after its next start, goes on.
     */
    void run(Reconciliation begun, BrandDesk desk, BooleanSupplier stopping) {
        try {
            compare(begun, desk, stopping);
        } catch (NotOwner | NotCommitted later) {
            LOG.infof("reconciliation goes on later brand=%s id=%s: %s", begun.brand(), begun.id(), later.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "reconciliation failed brand=%s id=%s", begun.brand(), begun.id());
            Reconciliation now = store.find(begun.brand(), begun.id()).orElse(begun);
            store.save(now.ended(State.FAILED, clock.instant(), String.valueOf(e.getMessage())));
        }
    }

    private void compare(Reconciliation begun, BrandDesk desk, BooleanSupplier stopping) {
        var comparing = new Comparing(RateCard.of(rulebooks.load(begun.rulebook())), begun.day());
        var left = new Left(memory.known(begun.brand(), Difference.class).values(), begun.through());
        var progress = new Progress(begun);
        Awaited awaited = awaited(begun, comparing, stopping);
        if (stopping.getAsBoolean()) {
            return;
        }
        bulks.read(begun.brand(), begun.position(), begun.through(), (key, told) -> {
            Comparing.Compared compared = comparing.compare(ItemAccount.of(told));
            left.leave(key, compared.differences());
            awaited.add(compared);
            progress.add(key, told, compared);
            if (progress.due() && (!keep(progress, left, desk) || stopping.getAsBoolean())) {
                progress.stop();
            }
            return !progress.stopped();
        });
        if (progress.stopped()) {
            return;
        }
        left.end();
        if (keep(progress, left, desk)) {
            replace(begun, desk, SettlementSum.class, bulks.sums(begun.brand(), begun.position()));
            replace(begun, desk, ExpectedSettlement.class, awaited.sums());
            store.save(progress.taken().ended(State.DONE, clock.instant(), null));
        }
    }

    /** Registers what was found until now, and writes down how far that is; false when it was ended meanwhile. */
    private boolean keep(Progress progress, Left left, BrandDesk desk) {
        Reconciliation now = progress.take();
        if (now.counts().differences() > mostDifferences) {
            throw new TooManyDifferences(now, mostDifferences);
        }
        register(desk, left.takeChanged(), left.takeOver());
        return store.save(now);
    }

    /** What the accounts await that were compared before the process was killed: sums are not kept on the way. */
    private Awaited awaited(Reconciliation begun, Comparing comparing, BooleanSupplier stopping) {
        var awaited = new Awaited();
        AccountKey through = begun.through();
        if (through != null) {
            bulks.read(begun.brand(), begun.position(), null, (key, told) -> {
                if (key.compareTo(through) > 0 || stopping.getAsBoolean()) {
                    return false;
                }
                awaited.add(comparing.compare(ItemAccount.of(told)));
                return true;
            });
        }
        return awaited;
    }

    /** Registers {@code now} where it differs, and that all else of its type is over. */
    private <R extends Registration> void replace(Reconciliation running, BrandDesk desk, Class<R> type, List<R> now) {
        Map<FactKey, R> before = memory.known(running.brand(), type);
        Set<FactKey> gone = new HashSet<>(before.keySet());
        now.forEach(one -> gone.remove(one.key()));
        register(
                desk,
                now.stream()
                        .filter(one -> !one.equals(before.get(one.key())))
                        .<Registration>map(one -> one)
                        .toList(),
                List.copyOf(gone));
    }

    private static void register(BrandDesk desk, List<Registration> changed, List<FactKey> over) {
        List<FactKey> gone = over;
        for (int at = 0; at < changed.size() || !gone.isEmpty(); at += REGISTERED_AT_ONCE) {
            List<Registration> some =
                    changed.subList(Math.min(at, changed.size()), Math.min(at + REGISTERED_AT_ONCE, changed.size()));
            List<FactKey> someGone = gone.subList(0, Math.min(gone.size(), REGISTERED_AT_ONCE));
            BrandDesk.joined(desk.reconcile(some, someGone));
            gone = gone.subList(someGone.size(), gone.size());
        }
    }
}

package dev.interlock.engine;

import dev.interlock.fact.DeliveryHistory;
import dev.interlock.fact.SpendHistory;
import dev.interlock.policy.PolicyRow;
import dev.interlock.signal.Derived;
import dev.interlock.trace.Because;
import dev.interlock.trace.FactUsed;
import dev.interlock.trace.HistoryExtract;
import dev.interlock.trace.RowUsed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes down why something was concluded, from the conclusion back to rows and facts. */
final class Tracing {

    /** A rule may match thousands of facts of one type; a reader is shown so many of them. */
    private static final int SHOWN_OF_A_TYPE = 12;

    /** What a resident is, and which request last changed it. */
    record Standing(ResidentKey key, long position) {}

    private final Firings firings;
    private final Map<Object, Standing> residents = new IdentityHashMap<>();

    Tracing(Firings firings) {
        this.firings = firings;
    }

    void entered(Object resident, ResidentKey key, long position) {
        residents.put(resident, new Standing(key, position));
    }

    void left(@Nullable Object resident) {
        residents.remove(resident);
    }

    Optional<Because> because(@Nullable Derived derived) {
        Firings.Justification why = derived == null ? null : firings.why(derived);
        return why == null ? Optional.empty() : Optional.of(because(derived, why));
    }

    private Because because(Derived derived, Firings.Justification why) {
        var rows = new ArrayList<RowUsed>();
        var facts = new ArrayList<FactUsed>();
        var reasons = new ArrayList<Because>();
        var shown = new HashMap<Class<?>, Integer>();
        int omitted = 0;
        for (Object matched : why.matched()) {
            Standing standing = residents.get(matched);
            Firings.Justification inner = firings.why(matched);
            boolean traced = standing != null || inner != null || matched instanceof PolicyRow;
            if (!traced) {
                continue;
            }
            if (shown.merge(matched.getClass(), 1, Integer::sum) > SHOWN_OF_A_TYPE) {
                omitted++;
            } else if (matched instanceof PolicyRow row) {
                rows.add(new RowUsed(row.at(), row.row(), row.getClass().getSimpleName(), row));
            } else if (inner != null) {
                reasons.add(because((Derived) matched, inner));
            } else {
                facts.add(new FactUsed(
                        standing.key().type(),
                        standing.key().id().toString(),
                        standing.position(),
                        shown(matched)));
            }
        }
        return new Because(
                Firings.ref(why.rule()),
                derived.getClass().getSimpleName(),
                derived,
                List.copyOf(rows),
                List.copyOf(facts),
                List.copyOf(reasons),
                omitted);
    }

    private static Object shown(Object resident) {
        if (resident instanceof DeliveryHistory history) {
            return HistoryExtract.of(history);
        }
        return resident instanceof SpendHistory history ? HistoryExtract.of(history) : resident;
    }

}

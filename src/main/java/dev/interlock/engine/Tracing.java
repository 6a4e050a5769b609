package dev.interlock.engine;

import dev.interlock.fact.DeliveryHistory;
import dev.interlock.fact.GatewayHistory;
import dev.interlock.fact.SpendHistory;
import dev.interlock.policy.PolicyRow;
import dev.interlock.signal.Derived;
import dev.interlock.trace.Because;
import dev.interlock.trace.FactUsed;
import dev.interlock.trace.HistoryExtract;
import dev.interlock.trace.RowUsed;
import dev.interlock.trace.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
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

    /** Which request last changed {@code resident}. */
    long position(Object resident) {
        return Objects.requireNonNull(residents.get(resident)).position();
    }

    void left(@Nullable Object resident) {
        residents.remove(resident);
    }

    Optional<Because> because(@Nullable Derived derived) {
        return derived == null || firings.why(derived) == null
                ? Optional.empty()
                : Optional.of(new Because(steps(derived)));
    }

    /** The derivation of {@code root}, breadth first, every derived object once. */
    private List<Step> steps(Derived root) {
        var numbers = new IdentityHashMap<Object, Integer>();
        var order = new ArrayList<Derived>();
        numbers.put(root, 1);
        order.add(root);
        var steps = new ArrayList<Step>();
        for (int at = 0; at < order.size(); at++) {
            Derived derived = order.get(at);
            Firings.Justification why = firings.why(derived);
            if (why != null) {
                steps.add(step(
                        derived,
                        why,
                        inner -> numbers.computeIfAbsent(inner, added -> {
                            order.add(inner);
                            return order.size();
                        })));
            }
        }
        return List.copyOf(steps);
    }

    private Step step(Derived derived, Firings.Justification why, ToIntFunction<Derived> number) {
        var rows = new ArrayList<RowUsed>();
        var facts = new ArrayList<FactUsed>();
        var reasons = new ArrayList<Integer>();
        // Counted only where there can be too many.
        boolean many = why.matched().size() > SHOWN_OF_A_TYPE;
        var shown = new HashMap<Class<?>, Integer>();
        int omitted = 0;
        for (Object matched : why.matched()) {
            Standing standing = residents.get(matched);
            boolean concluded = matched instanceof Derived && firings.why(matched) != null;
            if (standing == null && !concluded && !(matched instanceof PolicyRow)) {
                continue;
            }
            if (many && shown.merge(matched.getClass(), 1, Integer::sum) > SHOWN_OF_A_TYPE) {
                omitted++;
            } else if (matched instanceof PolicyRow row) {
                rows.add(new RowUsed(row.at(), row.row(), row.getClass().getSimpleName(), row));
            } else if (matched instanceof Derived inner) {
                reasons.add(number.applyAsInt(inner));
            } else if (standing != null) {
                facts.add(new FactUsed(
                        standing.key().type(), standing.key().id().toString(), standing.position(), shown(matched)));
            }
        }
        return new Step(
                number.applyAsInt(derived),
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
        if (resident instanceof GatewayHistory history) {
            return HistoryExtract.of(history);
        }
        return resident instanceof SpendHistory history ? HistoryExtract.of(history) : resident;
    }
}

package dev.interlock.reconciling;

import dev.interlock.fact.Difference;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.Registration;
import dev.interlock.settlement.AccountKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What earlier comparisons left, by account, and what a new one changes of it. */
final class Left {

    private final Map<AccountKey, Map<FactKey, Registration>> before = new HashMap<>();
    private final List<Registration> changed = new ArrayList<>();
    private final List<FactKey> over = new ArrayList<>();

    Left(Collection<Difference> registered) {
        registered.forEach(one -> before.computeIfAbsent(AccountKey.of(one), first -> new HashMap<>())
                .put(one.key(), one));
    }

    /** Comparing {@code account} left {@code differences} now. */
    void leave(AccountKey account, List<Difference> differences) {
        Map<FactKey, Registration> earlier = before.getOrDefault(account, Map.of());
        Set<FactKey> gone = new HashSet<>(earlier.keySet());
        for (Difference difference : differences) {
            gone.remove(difference.key());
            if (!difference.equals(earlier.get(difference.key()))) {
                changed.add(difference);
            }
        }
        over.addAll(gone);
    }

    /** What is to be registered since this was last asked. */
    List<Registration> takeChanged() {
        List<Registration> taken = List.copyOf(changed);
        changed.clear();
        return taken;
    }

    /** What is over since this was last asked. */
    List<FactKey> takeOver() {
        List<FactKey> taken = List.copyOf(over);
        over.clear();
        return taken;
    }
}

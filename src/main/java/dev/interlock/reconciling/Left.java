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
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What earlier comparisons left, by account, and what a new one changes of it, account after account in order. */
final class Left {

    private final NavigableMap<AccountKey, Map<FactKey, Registration>> before = new TreeMap<>();
    private final List<Registration> changed = new ArrayList<>();
    private final List<FactKey> over = new ArrayList<>();

    /**
     * @param registered what was left until now
     * @param after the last account that this comparison was done with already; null for none
     */
    Left(Collection<Difference> registered, @Nullable AccountKey after) {
        registered.forEach(one -> before.computeIfAbsent(AccountKey.of(one), first -> new HashMap<>())
                .put(one.key(), one));
        if (after != null) {
            before.headMap(after, true).clear();
        }
    }

    /** Comparing {@code account} left {@code differences} now. Accounts before it of which nothing is told any more leave nothing. */
    void leave(AccountKey account, List<Difference> differences) {
        if (!before.isEmpty() && before.firstKey().compareTo(account) < 0) {
            gone(before.headMap(account, false));
        }
        Map<FactKey, Registration> earlier = before.isEmpty() ? null : before.remove(account);
        Set<FactKey> gone = earlier == null ? Set.of() : new HashSet<>(earlier.keySet());
        for (Difference difference : differences) {
            boolean known = earlier != null && difference.equals(earlier.get(difference.key()));
            if (!known) {
                changed.add(difference);
            }
            if (!gone.isEmpty()) {
                gone.remove(difference.key());
            }
        }
        over.addAll(gone);
    }

    /** There are no accounts any more. */
    void end() {
        gone(before);
    }

    private void gone(Map<AccountKey, Map<FactKey, Registration>> accounts) {
        accounts.values().forEach(one -> over.addAll(one.keySet()));
        accounts.clear();
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

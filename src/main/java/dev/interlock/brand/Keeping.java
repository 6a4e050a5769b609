package dev.interlock.brand;

import dev.interlock.engine.Posting;
import dev.interlock.fact.Bulk;
import dev.interlock.fact.Fact;
import dev.interlock.fact.FactKey;
import dev.interlock.journal.Bulks;
import dev.interlock.journal.Commit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the bulk facts of one request: of each key the newest observation counts, then the last told, as for any fact.
 *
 * @param known what stood of their keys before this group
 */
record Keeping(Commit commit, Map<FactKey, Bulk> known) {

    static Keeping of(Bulks bulks, Group group, List<Fact> facts) {
        List<FactKey> keys = facts.stream()
                .filter(Bulk.class::isInstance)
                .map(Fact::key)
                .filter(key -> group.commit().kept(key).isEmpty())
                .distinct()
                .toList();
        return new Keeping(
                group.commit(),
                keys.isEmpty() ? Map.of() : bulks.known(group.head().brand(), keys));
    }

    Posting keep(Bulk fact, long position, int ordinal) {
        FactKey key = fact.key();
        Bulk before = commit.kept(key).orElseGet(() -> before(key));
        if (before != null && before.equals(fact)) {
            return new Posting.Unchanged();
        }
        if (before != null && fact.observedAt().isBefore(before.observedAt())) {
            return new Posting.Outdated(before.observedAt());
        }
        commit.keep(fact, position, ordinal);
        return new Posting.Accepted();
    }

    private @Nullable Bulk before(FactKey key) {
        return known.get(key);
    }
}

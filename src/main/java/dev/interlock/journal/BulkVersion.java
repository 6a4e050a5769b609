package dev.interlock.journal;

import dev.interlock.fact.Bulk;
import dev.interlock.settlement.AccountKey;
import org.jspecify.annotations.Nullable;

/**
 * One version of a bulk fact.
 *
 * @param position of the entry that told it
 * @param ordinal its place in that entry, from 0
 * @param until the position that told the next; null while it stands
 */
record BulkVersion(Bulk fact, long position, int ordinal, @Nullable Long until) {

    AccountKey account() {
        return AccountKey.of(fact);
    }
}

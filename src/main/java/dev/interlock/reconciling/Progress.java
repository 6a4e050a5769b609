package dev.interlock.reconciling;

import dev.interlock.fact.Bulk;
import dev.interlock.fact.SettlementLine;
import dev.interlock.journal.Reconciliation;
import dev.interlock.journal.Reconciliation.Counts;
import dev.interlock.settlement.AccountKey;
import dev.interlock.settlement.Comparing.Compared;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a comparison is. */
final class Progress {

    /** After so many accounts what was found is registered and progress is written down. */
    private static final int ACCOUNTS_AT_ONCE = 20_000;

    private Reconciliation taken;
    private @Nullable AccountKey last;
    private boolean stopped;
    private long accounts;
    private long lines;
    private long matched;
    private long open;
    private long differences;
    private long expectedPaise;
    private long receivedPaise;

    Progress(Reconciliation begun) {
        this.taken = begun;
    }

    void add(AccountKey key, List<Bulk> told, Compared compared) {
        last = key;
        accounts++;
        for (Bulk one : told) {
            lines += one instanceof SettlementLine ? 1 : 0;
        }
        matched += compared.matched();
        open += compared.open() ? 1 : 0;
        differences += compared.differences().size();
        expectedPaise = Math.addExact(expectedPaise, compared.expectedPaise());
        receivedPaise = Math.addExact(receivedPaise, compared.receivedPaise());
    }

    /** No account is compared any more: it was ended, or goes on elsewhere. */
    void stop() {
        stopped = true;
    }

    boolean stopped() {
        return stopped;
    }

    boolean due() {
        return accounts >= ACCOUNTS_AT_ONCE;
    }

    /** Where the comparison stands, with what was added since this was last asked. */
    Reconciliation take() {
        if (last != null) {
            taken = taken.through(
                    last, new Counts(accounts, lines, matched, open, differences, expectedPaise, receivedPaise));
            accounts = lines = matched = open = differences = expectedPaise = receivedPaise = 0;
            last = null;
        }
        return taken;
    }

    /** Where it stood when it was last asked. */
    Reconciliation taken() {
        return taken;
    }
}

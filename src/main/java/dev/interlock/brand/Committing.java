package dev.interlock.brand;

import dev.interlock.journal.Commit;
import dev.interlock.journal.Fenced;
import dev.interlock.journal.Head;
import dev.interlock.journal.LedgerFailed;
import dev.interlock.journal.OutcomeUnknown;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Makes groups durable, and knows where the brand's journal stands. */
final class Committing {

    private static final Logger LOG = Logger.getLogger(Committing.class);
    private static final int TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    /** When another process owns the brand, asking again makes sense after a while. */
    static final int RETRY_AFTER_SECONDS = 2;

    private final Tools tools;
    private final String brand;
    private Head head;

    /** Takes the brand over. */
    Committing(Tools tools, String brand) {
        this.tools = tools;
        this.brand = brand;
        this.head = tools.ledger().takeOver(brand);
    }

    /** Where the journal stands, as far as it is durable. */
    Head head() {
        return head;
    }

    /**
     * Commits {@code group}, then says what it has to say.
     *
     * @throws NotOwner when another process took the brand over; nothing was committed, or it was and is said
     * @throws NotCommitted when the database refused, or does not tell what happened
     */
    void commit(Group group) {
        Commit commit = group.commit();
        if (!commit.empty()) {
            long start = System.nanoTime();
            write(group, commit);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            long entries = head.position() - commit.before().position();
            tools.listener().committed(brand, (int) entries, took);
            LOG.debugf(
                    "committed brand=%s position=%d entries=%d ms=%d",
                    brand, head.position(), entries, took.toMillis());
        }
        group.sayAll();
    }

    private void write(Group group, Commit commit) {
        try {
            tools.ledger().commit(commit);
            head = commit.head();
        } catch (Fenced e) {
            throw new NotOwner(brand, RETRY_AFTER_SECONDS);
        } catch (LedgerFailed e) {
            throw NotCommitted.nothingHappened(e);
        } catch (OutcomeUnknown e) {
            findOut(group, commit, e);
        }
    }

    /** The head tells whether the commit happened; bumping the epoch first makes sure that it no longer can. */
    private void findOut(Group group, Commit commit, OutcomeUnknown unknown) {
        LOG.infof(
                "commit outcome unknown brand=%s position=%d: asking",
                brand, commit.head().position());
        Optional<Head> found = askUntilTold(commit.before(), unknown);
        if (found.isEmpty()) {
            boolean happened = tools.ledger()
                    .entry(brand, commit.head().position())
                    .filter(entry -> Arrays.equals(entry.hash(), commit.head().hash()))
                    .isPresent();
            if (happened) {
                group.sayAll();
            }
            throw new NotOwner(brand, RETRY_AFTER_SECONDS);
        }
        head = found.get();
        if (!Arrays.equals(head.hash(), commit.head().hash())) {
            throw NotCommitted.nothingHappened(unknown);
        }
    }

    private Optional<Head> askUntilTold(Head believed, OutcomeUnknown unknown) {
        Duration pause = FIRST_PAUSE;
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                return tools.ledger().settle(believed);
            } catch (LedgerFailed e) {
                unknown.addSuppressed(e);
                sleep(pause);
                pause = pause.multipliedBy(2);
            }
        }
        throw NotCommitted.fateUnknown(unknown);
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

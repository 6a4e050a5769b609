package dev.interlock.brand;

import dev.interlock.journal.Commit;
import dev.interlock.journal.Head;
import java.util.ArrayList;
import java.util.List;

/** Requests that share a commit: what will be written, and what will be said once it is. */
final class Group {

    private final Commit commit;
    private final List<Runnable> onceCommitted = new ArrayList<>();

    Group(Head head) {
        this.commit = new Commit(head);
    }

    Commit commit() {
        return commit;
    }

    Head head() {
        return commit.head();
    }

    /** Says something when the commit is durable, and only then. */
    void then(Runnable saying) {
        onceCommitted.add(saying);
    }

    void sayAll() {
        onceCommitted.forEach(Runnable::run);
    }
}

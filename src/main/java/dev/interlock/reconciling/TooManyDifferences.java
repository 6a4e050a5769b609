package dev.interlock.reconciling;

import dev.interlock.journal.Reconciliation;

/** So much differs that the expectation must be wrong, not the settlements. */
final class TooManyDifferences extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyDifferences(Reconciliation running, int most) {
        super(
                "After %d lines %d amounts differ; at most %d are judged. Maybe the rate card misses a counterparty (the last compared is %s) or holds another one's rates."
                        .formatted(
                                running.counts().lines(),
                                running.counts().differences(),
                                most,
                                running.through() == null
                                        ? "none"
                                        : running.through().counterparty()));
    }
}

package dev.interlock.engine;

import java.time.Instant;

/** What became of one told fact. */
public sealed interface Posting {

    /** Whether the brand's facts changed. */
    boolean changedAnything();

    /** It is what the brand knows now. */
    record Accepted() implements Posting {
        @Override
        public boolean changedAnything() {
            return true;
        }
    }

    /** The very same fact was already known. */
    record Unchanged() implements Posting {
        @Override
        public boolean changedAnything() {
            return false;
        }
    }

    /**
     * A newer one was already known, or its day was folded; kept in the journal, without effect.
     *
     * @param knownAsOf when the source of the newer one knew it, or the end of the folded days
     */
    record Outdated(Instant knownAsOf) implements Posting {
        @Override
        public boolean changedAnything() {
            return false;
        }
    }
}

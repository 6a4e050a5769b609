package dev.interlock.brand;

import dev.interlock.journal.Problem;
import java.util.List;

/** What became of one request. */
public sealed interface Answer {

    /** Reads the answer by what it is; a new kind of answer does not compile until every reader knows it. */
    <R> R read(Reader<R> reader);

    /**
     * It was told, committed, and this followed.
     *
     * @param position of the request in the brand's journal
     * @param head the journal's hash at that position, in hex
     * @param rulebook the id of the rulebook that decided
     * @param accepted how many facts are what the brand knows now
     * @param unchanged how many were already known
     * @param outdated how many were older than what is known
     */
    record Decided(
            long position, String head, String rulebook, int accepted, int unchanged, int outdated, Decision decision)
            implements Answer {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.decided(this);
        }
    }

    /**
     * A rule failed on it. The request is kept apart from the facts, and told again when another rulebook
     * is activated.
     *
     * @param ruleId the rule that failed
     * @param sentence its sentence
     */
    record Quarantined(long position, String ruleId, String sentence, String rulebook, String message)
            implements Answer {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.quarantined(this);
        }
    }

    /** It cannot be told; nothing was journaled. */
    record Refused(List<Problem> problems) implements Answer {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.refused(this);
        }
    }

    /**
     * Another request had the same idempotency key; nothing was journaled.
     *
     * @param position of that other request
     */
    record KeyReused(String idempotencyKey, long position) implements Answer {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.keyReused(this);
        }
    }

    /** One method per kind of answer. */
    interface Reader<R> {

        R decided(Decided answer);

        R quarantined(Quarantined answer);

        R refused(Refused answer);

        R keyReused(KeyReused answer);
    }
}

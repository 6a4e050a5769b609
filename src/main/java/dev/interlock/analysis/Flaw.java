package dev.interlock.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing an author of a table should know.
 *
 * @param kind what it is
 * @param lines the rows it is about, by their place from 0; of a masked row the one that counts instead is
 *     the second
 * @param witness an input that shows it; null for a row that matches none
 * @param box where it holds: the whole gap, or what the rows have in common; null as the witness is
 */
public record Flaw(Kind kind, List<Integer> lines, long @Nullable [] witness, @Nullable Box box) {

    /** The words follow the literature on DMN tables (completeness and overlap). */
    public enum Kind {
        /** No row matches. */
        GAP,
        /** Two rows of a UNIQUE table match and say the same. */
        OVERLAP,
        /** Two rows match, say different things, and nothing decides between them. */
        CONFLICT,
        /** Two rows match the same inputs and say the same. */
        DUPLICATE,
        /** Whatever the row matches, others that count before it match too. */
        MASKED,
        /** The row matches no input at all. */
        UNREACHABLE
    }
}

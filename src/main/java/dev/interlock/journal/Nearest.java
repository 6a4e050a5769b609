package dev.interlock.journal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known name a misspelt one meant. */
public final class Nearest {

    private static final int LONGEST_WORD = 60;

    private Nearest() {}

    /** The known name with the fewest edits, when they are few for its length. */
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        return known.stream()
                .filter(name -> edits(word, name) <= Math.max(2, name.length() / 3))
                .min(Comparator.<String>comparingInt(name -> edits(word, name)).thenComparing(name -> name));
    }

    /** " Maybe X was meant." or nothing. */
    public static String hint(String word, Collection<String> known) {
        return to(word, known).map(" Maybe %s was meant."::formatted).orElse("");
    }

    private static int edits(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}

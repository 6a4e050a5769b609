package dev.interlock.rulebook;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word somebody probably meant. */
final class Nearest {

    private static final int LONGEST = 200;

    private Nearest() {}

    /** The one of {@code words} that differs least from {@code written}, if any is like it at all. */
    static Optional<String> to(String written, Collection<String> words) {
        String plain = plain(written);
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        return words.stream()
                .filter(word -> distance(plain, plain(word)) <= Math.max(1, word.length() / 3))
                .min(Comparator.comparingInt(word -> distance(plain, plain(word))));
    }

    private static String plain(String word) {
        return word.strip().toUpperCase(Locale.ROOT).replaceAll("[ _-]+", "_");
    }

    /** How many letters must be typed, removed or replaced (Levenshtein). */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int[] here = new int[to.length() + 1];
            here[0] = line;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = above[column - 1] + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(replaced, Math.min(above[column], here[column - 1]) + 1);
            }
            above = here;
        }
        return above[to.length()];
    }
}

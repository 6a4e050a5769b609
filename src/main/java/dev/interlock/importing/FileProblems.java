package dev.interlock.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with a file: the first places are named, the others counted. */
final class FileProblems {

    static final int MOST_NAMED = 20;

    private static final int LONGEST_VALUE = 60;

    private final List<String> named = new ArrayList<>();
    private long count;

    /**
     * Counts one problem.
     *
     * @param place where in the file, as its reader would look for it: {@code line 7}
     * @param value what was found there; null when nothing was
     */
    void add(String place, String column, @Nullable String value, String message) {
        count++;
        if (named.size() < MOST_NAMED) {
            String found = value == null || value.isEmpty() ? "" : " (" + shown(value) + ")";
            named.add("%s, %s%s: %s".formatted(place, column, found, message));
        }
    }

    /** How many there are. */
    long count() {
        return count;
    }

    /** Refuses {@code file} when anything is wrong with it. */
    void check(String file) {
        if (count == 0) {
            return;
        }
        String others = count == named.size()
                ? ""
                : String.format(Locale.ROOT, "%n  and %,d further problems", count - named.size());
        throw new RefusedFile("Nothing of %s was posted, for it cannot be read:%n  %s%s"
                .formatted(file, String.join("\n  ", named), others));
    }

    private static String shown(String value) {
        String plain = value.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= LONGEST_VALUE ? plain : plain.substring(0, LONGEST_VALUE) + "…";
    }
}

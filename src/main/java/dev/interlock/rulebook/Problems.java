package dev.interlock.rulebook;

import dev.interlock.rulebook.RulebookProblems.Problem;
import java.util.ArrayList;
import java.util.List;

/** What was found wrong so far. */
final class Problems {

    /** Nobody reads more; a broken file of ten thousand lines must not fill the memory. */
    static final int MOST = 500;

    private final List<Problem> found = new ArrayList<>();
    private int untold;

    void add(String where, String expected, String found) {
        add(where, expected, found, "");
    }

    /** @param maybe the usual mistake behind it, as a sentence without its "Maybe"; empty for none */
    void add(String where, String expected, String found, String maybe) {
        String hint = maybe.isEmpty() ? "" : "\nMaybe " + maybe;
        add(new Problem(where, found, expected, where + ": expected " + expected + "; found " + found + hint));
    }

    /** @param demand what must hold, as the end of a sentence */
    void addDemand(String where, String demand, String found) {
        add(new Problem(where, found, demand, where + ": " + demand + "; found " + found));
    }

    private void add(Problem problem) {
        if (found.size() < MOST) {
            found.add(problem);
        } else {
            untold++;
        }
    }

    int count() {
        return found.size() + untold;
    }

    void throwIfAny() {
        if (found.isEmpty()) {
            return;
        }
        var all = new ArrayList<>(found);
        if (untold > 0) {
            String more = untold + " more problems";
            all.add(new Problem("the rulebook", more, "none", "the rulebook: " + more + " like these were found."));
        }
        throw new RulebookProblems(all);
    }
}

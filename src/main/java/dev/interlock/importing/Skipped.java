package dev.interlock.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was not taken over as it stood, counted by reason. */
final class Skipped {

    private static final int EXAMPLES = 5;

    private final Map<String, Reason> reasons = new TreeMap<>();

    /** One reason: how often, and the first lines it happened on. */
    static final class Reason {

        private int count;
        private final List<Long> firstLines = new ArrayList<>();

        int count() {
            return count;
        }

        List<Long> firstLines() {
            return Collections.unmodifiableList(firstLines);
        }

        private void add(long line) {
            count++;
            if (firstLines.size() < EXAMPLES) {
                firstLines.add(line);
            }
        }
    }

    /** Counts {@code line} under {@code reason}. */
    void add(String reason, long line) {
        reasons.computeIfAbsent(reason, unused -> new Reason()).add(line);
    }

    /** How many lines were counted under {@code reason}. */
    int count(String reason) {
        Reason known = reasons.get(reason);
        return known == null ? 0 : known.count();
    }

    /** Every reason, in alphabetical order. */
    Map<String, Reason> reasons() {
        return Collections.unmodifiableMap(reasons);
    }
}
